package org.contrepoint.web.record;

import java.util.List;
import org.contrepoint.web.page.FormField;

/**
 * Fields that stand together under a heading.
 *
 * @param key names its heading ({@code section.<key>}) and its text
 */
public record FormSection(String key, List<FormField> fields) {}
