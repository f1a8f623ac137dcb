package org.contrepoint.document;

import java.util.Set;

/**
 * What a site asks for.
 *
 * @param name what families read: « Assurance responsabilité civile »
 * @param explanation what it is good for and where to get it; may be empty
 * @param owner in whose folder it goes
 * @param audience of whom it is asked
 * @param disciplines only of students of these disciplines; empty for all
 * @param required whether a folder without it is incomplete
 */
public record DocumentTypeTerms(
        String name,
        String explanation,
        FolderKind owner,
        Audience audience,
        Set<String> disciplines,
        boolean required,
        Validity validity) {}
