package org.contrepoint.web.sas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.delegation.EndDelegation;
import org.contrepoint.delegation.GiveDelegation;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.ProposeGuardianIdentity;
import org.contrepoint.family.RegisterFamily;
import org.contrepoint.family.RegisterGuardian;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.time.SchoolTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An officer reaches the requests of their sites, and of those that a colleague lets them examine, and no other. */
class DelegatedExaminationIT {

    private static final OpenSchool SCHOOL = OpenSchool.get();
    private static final SiteId BRANCH = SiteId.of(UUID.fromString("0197a000-0000-7000-8000-00000000b001"));
    private static final Actor GIVER =
            new Actor(AccountId.of(OpenSchool.SITE, OpenSchool.login(Role.STAFF)), Role.STAFF);
    private static final AccountId COLLEAGUE = AccountId.of(BRANCH, "branch-officer");
    private static final DelegationId DELEGATION = DelegationId.of(UUID.randomUUID());

    private static final Visitor OFFICER = SCHOOL.visitor();

    @BeforeAll
    static void meet() {
        SCHOOL.send(new OpenSite(BRANCH, "Antenne d’essai", "Là-bas"));
        SCHOOL.openAt(BRANCH, "branch-officer", Role.STAFF);
        OFFICER.logIn("branch-officer", OpenSchool.PASSWORD);
    }

    @Test
    void a_request_is_examined_under_a_delegation_while_it_runs_and_by_nobody_else() {
        RequestId request = proposed();
        String page = "/sas/" + request.value();
        assertThat(OFFICER.get(page).status()).isEqualTo(404);
        LocalDate today = LocalDate.now(SchoolTime.ZONE);
        SCHOOL.send(
                new GiveDelegation(DELEGATION, OpenSchool.SITE, GIVER, COLLEAGUE, today, today.plusDays(3), "Congés"));
        await().atMost(Duration.ofSeconds(20)).until(() -> OFFICER.get(page).status() == 200);

        assertThat(OFFICER.get(page).body()).contains("Par délégation de");
        assertThat(OFFICER.get("/sas").body()).contains(page);
        Map<String, String> form = new LinkedHashMap<>(OFFICER.get(page).form("decisions"));
        RequestView seen = Objects.requireNonNull(view(request));
        form.values().removeIf(String::isEmpty);
        form.put("decision-" + seen.items().getFirst().itemId().value(), "ACCEPT");
        assertThat(OFFICER.post(page + "/decisions", form).status()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Objects.requireNonNull(view(request)).state() == RequestState.ACCEPTED);
        assertThat(Objects.requireNonNull(view(request)).deciders()).isEqualTo(Set.of(COLLEAGUE, GIVER.account()));

        SCHOOL.send(new EndDelegation(DELEGATION, GIVER));
        await().atMost(Duration.ofSeconds(20)).until(() -> OFFICER.get(page).status() == 404);
        assertThat(OFFICER.post(page + "/decisions", form).status()).isEqualTo(404);
    }

    private static RequestId proposed() {
        FamilyId family = FamilyId.of(UUID.randomUUID());
        GuardianId guardian = GuardianId.of(UUID.randomUUID());
        RequestId request = RequestId.of(UUID.randomUUID());
        SCHOOL.send(new RegisterFamily(family, OpenSchool.SITE, "Délégué"));
        SCHOOL.send(new RegisterGuardian(
                guardian,
                family,
                OpenSchool.SITE,
                Map.of(
                        "lastName", "Délégué",
                        "firstName", "Adulte",
                        "addressLine1", "1 rue",
                        "postalCode", "87200",
                        "city", "Saint-Junien")));
        AccountId parent = SCHOOL.open("delegated", Role.FAMILY, "delegated@example.org", family, guardian);
        SCHOOL.send(new ProposeGuardianIdentity(
                guardian,
                family,
                request,
                Map.of(),
                Map.of("workPhone", "+33536490009"),
                new Actor(parent, Role.FAMILY)));
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            RequestView found = view(request);
            return found != null && found.revision() > 0;
        });
        return request;
    }

    private static @Nullable RequestView view(RequestId request) {
        return SCHOOL.bean(Queries.class)
                .one(new FindRequest(request), RequestView.class)
                .block(Duration.ofSeconds(10));
    }
}
