package org.contrepoint.web.account;

import java.util.List;
import org.contrepoint.web.page.FormField;

/**
 * The form that opens a login for somebody of the school.
 *
 * @param refusal why it came back, otherwise empty
 */
public record OpeningPage(List<FormField> fields, String refusal) {}
