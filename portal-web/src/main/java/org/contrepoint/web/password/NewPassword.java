package org.contrepoint.web.password;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contrepoint.web.access.LoginForm;
import org.contrepoint.web.page.FormField;
import org.springframework.util.MultiValueMap;

/**
 * A new password as typed, twice.
 *
 * @param current the one it replaces; empty behind a link
 */
record NewPassword(String current, String password, String confirmation) {

    static NewPassword read(MultiValueMap<String, String> sent) {
        return new NewPassword(
                LoginForm.text(sent, "currentPassword"),
                LoginForm.text(sent, "newPassword"),
                LoginForm.text(sent, "confirmation"));
    }

    /** The rules it breaks, by field. */
    Map<String, String> errors(String login) {
        Map<String, String> errors = new HashMap<>();
        PasswordRules.broken(password, login).ifPresent(code -> errors.put("newPassword", code));
        if (confirmation.isEmpty()) {
            errors.put("confirmation", "required");
        } else if (!errors.containsKey("newPassword") && !confirmation.equals(password)) {
            errors.put("confirmation", "different");
        }
        return errors;
    }

    static List<FormField> fields(boolean withCurrent, Map<String, String> errors) {
        List<FormField> fields = new ArrayList<>();
        if (withCurrent) {
            fields.add(field("currentPassword", "current-password"));
        }
        fields.add(field("newPassword", "new-password").hint("access.newPassword.hint"));
        fields.add(field("confirmation", "new-password"));
        FormField.refuse(fields, errors);
        return fields;
    }

    private static FormField field(String name, String autocomplete) {
        return FormField.of(FormField.Kind.PASSWORD, name)
                .label("access." + name)
                .required(true)
                .autocomplete(autocomplete);
    }

    @Override
    public String toString() {
        return "NewPassword";
    }
}
