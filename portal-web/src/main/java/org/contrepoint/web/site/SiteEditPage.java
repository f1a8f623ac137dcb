package org.contrepoint.web.site;

import java.util.List;
import org.contrepoint.web.page.FormField;

/**
 * One establishment, to be called otherwise.
 *
 * @param refusal why the form came back, otherwise empty
 */
public record SiteEditPage(String path, String name, List<FormField> fields, String refusal) {}
