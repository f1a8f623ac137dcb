package org.contrepoint.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Ids;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Lemaire family, two officers, and a mail server that has received nothing yet. */
abstract class MailCast {

    static final FamilyId LEMAIRE = FamilyId.of(Ids.next());
    static final String CLAIRE_AT = "claire.lemaire@example.org";
    static final String SYLVIE_AT = "sylvie.marchand@example.org";
    static final String PAUL_AT = "paul.girard@example.org";
    static final Actor OFFICER = new Actor(AccountId.of(Ids.next()), Role.STAFF);

    static MailSchool school;
    static AccountId claire;
    static AccountId sylvie;
    static AccountId paul;

    @BeforeAll
    static void open() throws IOException {
        if (school != null) {
            return;
        }
        school = MailSchool.quiet(Files.createTempDirectory("contrepoint-mails"));
        school.openSite();
        claire = school.open("lemaire", Role.FAMILY, "Claire Lemaire", CLAIRE_AT, LEMAIRE);
        sylvie = school.open("secretariat", Role.STAFF, "Sylvie Marchand", SYLVIE_AT, null);
        paul = school.open("secretariat2", Role.STAFF, "Paul Girard", PAUL_AT, null);
    }

    @BeforeEach
    void start() throws Exception {
        school.prefer(claire, "fr", NoticeFrequency.AT_ONCE);
        school.prefer(sylvie, "fr", NoticeFrequency.NONE);
        school.prefer(paul, "fr", NoticeFrequency.NONE);
        school.settle();
        school.serverAt(MailSchool.MAIL.getSmtp().getPort());
        JdbcClient.create(school.bean(DataSource.class))
                .sql("delete from outbox")
                .update();
        MailSchool.MAIL.purgeEmailFromAllMailboxes();
    }

    static RequestId answered(RequestState outcome) {
        RequestId request = school.request(claire);
        school.happens(1, new ReviewClosed(request, outcome, Instant.now()));
        return request;
    }

    static ReviewDecided decided(RequestId request, ItemDecision decision) {
        return new ReviewDecided(request, MailSchool.LEA, List.of(decision), OFFICER, 2, Instant.now());
    }

    static MimeMessage only(String address) {
        List<MimeMessage> mails = MailSchool.received(address);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    static String subject(MimeMessage mail) {
        return reading(mail::getSubject);
    }

    static String messageId(MimeMessage mail) {
        return reading(mail::getMessageID);
    }

    /** Every part of a mail, decoded. */
    static String parts(Part part) {
        return reading(() -> {
            if (!(part.getContent() instanceof Multipart many)) {
                return part.getContent().toString();
            }
            StringBuilder all = new StringBuilder();
            for (int index = 0; index < many.getCount(); index++) {
                all.append(parts(many.getBodyPart(index))).append('\n');
            }
            return all.toString();
        });
    }

    static String reading(Callable<String> what) {
        try {
            return what.call();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
