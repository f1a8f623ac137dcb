package org.contrepoint.web.password;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contrepoint.account.ChoosePreferences;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.actor.Role;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.web.access.LoginForm;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.FormField.Kind;
import org.contrepoint.web.page.FormField.Option;
import org.contrepoint.web.page.Messages;
import org.springframework.util.MultiValueMap;

/**
 * How somebody is written to, as chosen on a form.
 *
 * @param notices how often; empty where the role is told nothing that it could choose
 */
record Preferences(String language, String notices) {

    static Preferences of(AccountView account) {
        return new Preferences(
                account.language(), asked(account) ? account.notices().name() : "");
    }

    static Preferences read(MultiValueMap<String, String> sent) {
        return new Preferences(LoginForm.text(sent, "language"), LoginForm.text(sent, "notices"));
    }

    /** The rules it breaks, by field. */
    Map<String, String> errors(AccountView account) {
        Map<String, String> errors = new HashMap<>();
        if (languages().stream().noneMatch(language::equals)) {
            errors.put("language", "required");
        }
        if (asked(account) && frequencies().stream().noneMatch(notices::equals)) {
            errors.put("notices", "required");
        }
        return errors;
    }

    ChoosePreferences command(AccountView account) {
        return new ChoosePreferences(
                account.accountId(), language, asked(account) ? NoticeFrequency.valueOf(notices) : account.notices());
    }

    boolean shownBy(AccountView account) {
        return language.equals(account.language())
                && (!asked(account) || notices.equals(account.notices().name()));
    }

    List<FormField> fields(AccountView account, Map<String, String> errors) {
        FormField inLanguage = field("language", languages(), language).initial(account.language());
        if (!asked(account)) {
            return refused(List.of(inLanguage), errors);
        }
        FormField howOften = field("notices", frequencies(), notices)
                .initial(account.notices().name())
                .hint("mail.preferences.notices.hint." + account.role().name());
        return refused(List.of(inLanguage, howOften), errors);
    }

    /** Families get answers, officers what comes into the sas; the others only what they asked for themselves. */
    private static boolean asked(AccountView account) {
        return account.role() == Role.FAMILY || account.role() == Role.STAFF;
    }

    private static List<FormField> refused(List<FormField> fields, Map<String, String> errors) {
        FormField.refuse(fields, errors);
        return fields;
    }

    private static FormField field(String name, List<String> codes, String value) {
        return FormField.of(Kind.RADIO, name)
                .label("mail.preferences." + name)
                .required(true)
                .options(codes.stream().map(code -> new Option(code, null)).toList())
                .value(codes.contains(value) ? value : "");
    }

    private static List<String> languages() {
        return Messages.LANGUAGES.stream()
                .map(language -> language.getLanguage())
                .toList();
    }

    private static List<String> frequencies() {
        return Arrays.stream(NoticeFrequency.values()).map(Enum::name).toList();
    }
}
