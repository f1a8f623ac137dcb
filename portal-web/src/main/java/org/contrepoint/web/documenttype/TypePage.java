package org.contrepoint.web.documenttype;

import java.util.List;
import org.contrepoint.web.page.FormField;

/**
 * The form of one document type.
 *
 * @param action where the form goes
 * @param name what the type is called now; empty for a new one
 * @param site the site that asks for it
 * @param refusal the sentence of the rule that said no; empty when none did
 */
public record TypePage(
        String action,
        String name,
        String site,
        List<FormField> fields,
        String refusal,
        boolean exists,
        boolean retired) {}
