package org.contrepoint.web.invitation;

import java.util.List;
import java.util.Map;
import org.contrepoint.account.InvitationMeans;
import org.contrepoint.web.access.LoginForm;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.record.Typed;
import org.springframework.util.MultiValueMap;

/**
 * A login to open for a guardian, as typed.
 *
 * @param means how to invite them; empty when nothing was chosen
 */
record InvitationForm(String login, String means) {

    private static final int LONGEST = 200;

    static InvitationForm read(MultiValueMap<String, String> sent) {
        return new InvitationForm(Typed.line(sent.getFirst("login"), LONGEST), LoginForm.text(sent, "means"));
    }

    /** The rules it breaks, by field; what else is wrong with an identifier, the login itself says. */
    Map<String, String> errors(boolean reachable) {
        if (login.isEmpty()) {
            return Map.of("login", "required");
        }
        boolean known =
                means.equals(InvitationMeans.LETTER.name()) || (reachable && means.equals(InvitationMeans.MAIL.name()));
        return known ? Map.of() : Map.of("means", reachable || means.isEmpty() ? "required" : "no-email");
    }

    List<FormField> fields(boolean reachable, Map<String, String> errors) {
        FormField name = FormField.of(FormField.Kind.TEXT, "login")
                .label("access.username")
                .hint("site.invitation.login.hint")
                .required(true)
                .autocomplete("off")
                .value(login);
        FormField how = FormField.of(FormField.Kind.RADIO, "means")
                .label("site.invitation.means")
                .hint(reachable ? "" : "site.invitation.no-email")
                .required(true)
                .options(reachable ? new String[] {"MAIL", "LETTER"} : new String[] {"LETTER"})
                .value(means);
        List<FormField> fields = List.of(name, how);
        FormField.refuse(fields, errors);
        return fields;
    }
}
