package org.contrepoint.web.records;

import java.util.List;
import org.contrepoint.view.document.DocumentView;
import org.contrepoint.web.page.FormField;

/**
 * The form that lets a document count for longer.
 *
 * @param name what the document is
 * @param back the page of the folder
 * @param refusal why the form came back, otherwise empty
 */
public record ExtensionPage(
        String name,
        String owner,
        String back,
        String action,
        DocumentView document,
        List<FormField> fields,
        String refusal) {}
