package org.contrepoint.web.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.RegisterFamily;
import org.contrepoint.family.RegisterGuardian;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.web.access.CredentialStore;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.message.Queries;
import org.junit.jupiter.api.Test;

/** Two guardians of one home, each with a login: they see the same, and who did what is told apart. */
class SeveralLoginsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final OpenSchool school = OpenSchool.get();
    private final FamilyId family = FamilyId.of(UUID.randomUUID());
    private final GuardianId anne = GuardianId.of(UUID.randomUUID());
    private final GuardianId paul = GuardianId.of(UUID.randomUUID());

    @Test
    void each_sees_what_the_other_sent_and_under_whose_name() {
        school.send(new RegisterFamily(family, OpenSchool.SITE, "Commune"));
        register(anne, "Anne");
        register(paul, "Paul");
        Visitor hers = login("Anne", anne);
        Visitor his = login("Paul", paul);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                hers.get("/famille?responsable=" + anne.value()).body())
                        .contains("guardian-form"));

        Visitor.Answer sent = his.submit(
                "/famille?responsable=" + anne.value(),
                "guardian-form",
                "/famille",
                Map.of("workPhone", "05 36 49 00 07"));
        assertThat(sent.status()).isEqualTo(303);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(hers.get("/demandes").body()).contains("Paul Commune"));
        assertThat(hers.get("/famille?responsable=" + anne.value()).body())
                .contains("En attente de validation", "Paul Commune a demandé");
        assertThat(hers.get("/accueil").body()).contains("Paul Commune");
    }

    private void register(GuardianId guardian, String firstName) {
        school.send(new RegisterGuardian(
                guardian,
                family,
                OpenSchool.SITE,
                Map.of(
                        "lastName", "Commune",
                        "firstName", firstName,
                        "addressLine1", "1 rue",
                        "postalCode", "87200",
                        "city", "Saint-Junien")));
    }

    private Visitor login(String firstName, GuardianId guardian) {
        String login = firstName.toLowerCase(java.util.Locale.ROOT)
                + family.value().toString().substring(0, 8);
        AccountId account = AccountId.of(OpenSchool.SITE, login);
        school.send(new OpenAccount(
                account,
                OpenSchool.SITE,
                Set.of(OpenSchool.SITE),
                login,
                Role.FAMILY,
                firstName + " Commune",
                null,
                family,
                guardian));
        school.bean(CredentialStore.class)
                .setPassword(account, OpenSchool.PASSWORD)
                .block(SOON);
        await().atMost(SOON)
                .until(() -> school.bean(Queries.class)
                                .one(new FindAccount(account), AccountView.class)
                                .block(SOON)
                        != null);
        Visitor visitor = school.visitor();
        visitor.logIn(login, OpenSchool.PASSWORD);
        return visitor;
    }
}
