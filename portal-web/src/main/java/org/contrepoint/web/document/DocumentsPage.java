package org.contrepoint.web.document;

import org.jspecify.annotations.Nullable;

/**
 * « Documents » of a student or of the family.
 *
 * @param studentId the student; none for the family's own
 */
public record DocumentsPage(
        String path, String ownerName, @Nullable String studentId, PiecesForm form) {}
