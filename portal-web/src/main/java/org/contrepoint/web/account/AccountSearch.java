package org.contrepoint.web.account;

import java.util.List;
import java.util.stream.Stream;
import org.contrepoint.actor.Role;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.ListAccounts;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.access.LoginForm;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.FormField.Option;
import org.contrepoint.web.record.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Which logins an administrator looks for; what is none of the choices counts as no choice. */
record AccountSearch(
        String search,
        @Nullable Role role,
        @Nullable SiteId site,
        @Nullable Boolean closed,
        int page) {

    private static final int LONGEST = 80;

    static AccountSearch read(MultiValueMap<String, String> asked) {
        String state = LoginForm.text(asked, "state");
        return new AccountSearch(
                Typed.line(asked.getFirst("search"), LONGEST),
                roles().filter(role -> role.name().equals(LoginForm.text(asked, "role")))
                        .findFirst()
                        .orElse(null),
                LoginForm.site(asked),
                state.equals("closed") ? Boolean.TRUE : state.equals("open") ? Boolean.FALSE : null,
                Typed.page(LoginForm.text(asked, "page")));
    }

    ListAccounts query() {
        return new ListAccounts(search, role, site, closed, page);
    }

    List<FormField> fields(List<SiteView> sites) {
        return List.of(
                FormField.of(FormField.Kind.TEXT, "search")
                        .label("site.accounts.search")
                        .autocomplete("off")
                        .value(search),
                choice(
                        "role",
                        roles().map(role -> new Option(role.name(), null)).toList(),
                        role == null ? "" : role.name()),
                choice(
                        "site",
                        sites.stream()
                                .map(open -> new Option(open.siteId().value().toString(), open.name()))
                                .toList(),
                        site == null ? "" : site.value().toString()),
                choice("state", List.of(new Option("open", null), new Option("closed", null)), state()));
    }

    /** The address of another page of the same list, but for its number. */
    String more() {
        return UriComponentsBuilder.fromPath("/admin/comptes")
                .queryParam("search", "{search}")
                .queryParam("role", role == null ? "" : role.name())
                .queryParam("site", site == null ? "" : site.value().toString())
                .queryParam("state", state())
                .queryParam("page", "")
                .encode()
                .buildAndExpand(search)
                .toUriString();
    }

    private String state() {
        return closed == null ? "" : closed ? "closed" : "open";
    }

    private static Stream<Role> roles() {
        return Stream.of(Role.STAFF, Role.TEACHER, Role.AUDITOR, Role.ADMIN, Role.FAMILY);
    }

    private static FormField choice(String name, List<Option> options, String value) {
        return FormField.of(FormField.Kind.SELECT, name)
                .label("site.accounts." + name)
                .options(options)
                .value(value);
    }
}
