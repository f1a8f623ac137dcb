package org.contrepoint.web.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.actor.Role;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.access.LoginForm;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.FormField.Kind;
import org.contrepoint.web.page.FormField.Option;
import org.contrepoint.web.record.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A login to open for somebody of the school, as typed. */
record OpeningForm(
        String role,
        String displayName,
        String email,
        String login,
        @Nullable SiteId homeSite,
        Set<SiteId> others) {

    private static final int MOST_LETTERS = 1_000;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /** Families are invited from their dossier; administrators are made by none of these pages. */
    private static final List<Role> ROLES = List.of(Role.STAFF, Role.TEACHER, Role.AUDITOR);

    static OpeningForm empty(SiteId site) {
        return new OpeningForm("", "", "", "", site, Set.of());
    }

    static OpeningForm read(MultiValueMap<String, String> sent, List<SiteView> sites) {
        Set<SiteId> open = new HashSet<>();
        sites.forEach(site -> open.add(site.siteId()));
        SiteId home = parsed(LoginForm.text(sent, "homeSite"));
        Set<SiteId> others = new LinkedHashSet<>();
        for (String typed : sent.getOrDefault("otherSites", List.of())) {
            SiteId other = parsed(typed);
            if (other != null && open.contains(other) && !other.equals(home)) {
                others.add(other);
            }
        }
        return new OpeningForm(
                LoginForm.text(sent, "role"),
                Typed.line(sent.getFirst("displayName"), MOST_LETTERS),
                Typed.line(sent.getFirst("email"), MOST_LETTERS),
                Typed.line(sent.getFirst("login"), MOST_LETTERS),
                home != null && open.contains(home) ? home : null,
                others);
    }

    private static @Nullable SiteId parsed(String text) {
        try {
            return SiteId.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    Map<String, String> errors() {
        Map<String, String> errors = new HashMap<>();
        if (ROLES.stream().noneMatch(known -> known.name().equals(role))) {
            errors.put("role", "required");
        }
        if (displayName.isEmpty()) {
            errors.put("displayName", "required");
        } else if (displayName.length() > LONGEST_NAME) {
            errors.put("displayName", "too-long");
        }
        if (email.isEmpty()) {
            errors.put("email", "required");
        } else if (!EMAIL.matcher(email).matches() || email.length() > LONGEST_EMAIL) {
            errors.put("email", "invalid-email");
        }
        if (login.isEmpty()) {
            errors.put("login", "required");
        }
        if (homeSite == null) {
            errors.put("homeSite", "required");
        }
        return errors;
    }

    /** What opens it; only for a form without errors. */
    OpenAccount command(SiteId home) {
        Set<SiteId> sites = new LinkedHashSet<>(others);
        sites.add(home);
        return new OpenAccount(
                AccountId.of(home, login), home, sites, login, Role.valueOf(role), displayName, email, null, null);
    }

    List<FormField> fields(List<SiteView> sites, Map<String, String> errors) {
        List<Option> options = sites.stream()
                .map(site -> new Option(site.siteId().value().toString(), site.name()))
                .toList();
        List<FormField> fields = new ArrayList<>(List.of(
                field(Kind.RADIO, "role", "site.accounts.role", role)
                        .options(ROLES.stream().map(Enum::name).toArray(String[]::new)),
                field(Kind.TEXT, "displayName", "site.accounts.displayName", displayName)
                        .hint("site.accounts.displayName.hint")
                        .maxLength(LONGEST_NAME),
                field(Kind.EMAIL, "email", "access.email", email).hint("site.accounts.email.hint"),
                field(Kind.TEXT, "login", "access.username", login).hint("site.invitation.login.hint"),
                field(Kind.SELECT, "homeSite", "site.accounts.homeSite", homeSite == null ? "" : id(homeSite))
                        .options(options)));
        if (sites.size() > 1) {
            fields.add(field(
                            Kind.CHECKBOXES,
                            "otherSites",
                            "site.accounts.otherSites",
                            String.join(
                                    ",", others.stream().map(OpeningForm::id).toList()))
                    .hint("site.accounts.otherSites.hint")
                    .required(false)
                    .options(options));
        }
        FormField.refuse(fields, errors);
        return fields;
    }

    private static String id(SiteId site) {
        return site.value().toString();
    }

    private static FormField field(Kind kind, String name, String label, String value) {
        return FormField.of(kind, name)
                .label(label)
                .required(true)
                .autocomplete("off")
                .value(value);
    }
}
