package org.contrepoint.web.record;

import java.util.List;
import org.contrepoint.web.page.FormField;

/**
 * Fields that stand together under a heading.
 *
 * @param key names its heading ({@code section.<key>}) and its text
 * @param notes messages about what becomes of what is sent for any of them
 */
public record FormSection(String key, List<FormField> fields, List<String> notes) {}
