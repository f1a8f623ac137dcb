package org.contrepoint.web.account;

import java.util.List;
import org.contrepoint.web.page.FormField;

/**
 * The logins of the school.
 *
 * @param more the address of its other pages
 */
public record AccountsPage(List<FormField> fields, List<Line> lines, int total, int page, int pageSize, String more) {

    /** One login. */
    public record Line(String href, String name, String login, String role, String sites, boolean closed) {}
}
