package org.contrepoint.web.password;

import java.util.List;
import org.contrepoint.web.page.FormField;
import org.jspecify.annotations.Nullable;

/**
 * A form about a password.
 *
 * @param problem the code of a sentence about the whole form
 * @param arguments what fills that sentence
 */
public record PasswordPage(List<FormField> fields, @Nullable String problem, List<Object> arguments) {

    static PasswordPage of(List<FormField> fields) {
        return new PasswordPage(fields, null, List.of());
    }

    static PasswordPage of(List<FormField> fields, String problem, Object... arguments) {
        return new PasswordPage(fields, problem, List.of(arguments));
    }
}
