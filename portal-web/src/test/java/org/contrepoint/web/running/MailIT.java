package org.contrepoint.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.contrepoint.web.running.PortalClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A decision in the sas comes to the mailbox of the family. */
@ExtendWith(SharedPortal.class)
class MailIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void a_decision_reaches_the_family_by_mail_with_a_link_to_its_page(RunningPortal portal) {
        PortalClient family = portal.visitor().logIn("benali");
        String request = family.propose(Map.of("homePhone", "05 36 49 00 77"));
        PortalClient officer = portal.visitor().logIn("secretariat");
        await("it waits in the sas")
                .atMost(SOON)
                .until(() -> officer.get("/sas/" + request).body().contains("decision-"));

        assertThat(officer.decide(request, officer.decisions(request, "ACCEPT")).status())
                .isEqualTo(303);

        await("the mail is there")
                .atMost(SOON)
                .until(() -> !mail(family, request).isEmpty());
        String mail = mail(family, request);
        assertThat(family.get(mail).body()).contains("karim.benali@example.org").contains("/demandes/" + request);
        Answer page = family.get(mail + "/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("/demandes/" + request)
                .doesNotContain("Benali")
                .doesNotContain("Karim")
                .doesNotContain("<img");
        assertThat(family.get("/demandes/" + request).status()).isEqualTo(200);
    }

    /** The mail that links to a request, or nothing. */
    private static String mail(PortalClient family, String request) {
        return Pattern.compile("/demo/courriels/[0-9]+")
                .matcher(family.get("/demo/courriels").body())
                .results()
                .map(match -> match.group())
                .filter(mail -> family.get(mail).body().contains("/demandes/" + request))
                .findFirst()
                .orElse("");
    }
}
