package org.contrepoint.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contrepoint.account.AccountId;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.web.mail.Mail;
import org.contrepoint.web.mail.MailTexts;
import org.contrepoint.web.outbox.OutboxMail.State;
import org.contrepoint.web.page.AllMessages;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.time.SchoolTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutboxMailsTest {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<]+");
    private static final RequestId REQUEST = RequestId.of(UUID.randomUUID());

    private final OutboxMails mails = new OutboxMails(
            MailTexts.mails(),
            AllMessages.get(),
            new SchoolTime(Clock.systemUTC(), AllMessages.source()),
            MailTexts.address("https://portail.example.org/"),
            account -> "https://portail.example.org/mot-de-passe/secret");

    static Stream<Arguments> everyMail() {
        return Stream.of(MailKind.values())
                .flatMap(kind -> Messages.LANGUAGES.stream().map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everyMail")
    void every_mail_says_the_same_in_words_and_as_a_page_and_has_one_link(MailKind kind, Locale language) {
        Mail mail = mails.write(row(kind, RequestState.ACCEPTED, 1), "claire.lemaire@example.org", language);

        assertThat(links(mail.text())).hasSize(1).isEqualTo(links(mail.html()));
        assertThat(mail.html())
                .contains("<html lang=\"" + language.getLanguage() + "\">")
                .contains("<h1>" + mail.subject());
        assertThat(mail.subject() + mail.text() + mail.html())
                .doesNotContainPattern("\\{\\d")
                .doesNotContain("mail.", "lemaire", "<script", "<img");
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestState.class,
            names = {"ACCEPTED", "PARTLY_ACCEPTED", "REFUSED", "WITHDRAWN", "LAPSED"})
    void every_end_of_a_request_has_its_sentence(RequestState outcome) {
        Mail mail = mails.write(row(MailKind.ANSWER, outcome, 0), "claire.lemaire@example.org", Locale.FRENCH);

        assertThat(mail.text()).contains(AllMessages.get().get(Locale.FRENCH, "mail.outcome." + outcome));
    }

    @ParameterizedTest
    @CsvSource({"1, un jour", "2, 2 jours", "7, 7 jours"})
    void a_reminder_says_how_long_is_left_and_until_when(int days, String said) {
        Mail mail = mails.write(row(MailKind.CORRECTION_DUE, null, days), "claire.lemaire@example.org", Locale.FRENCH);

        assertThat(mail.text()).contains(said).contains("9 décembre 2026");
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void a_mail_has_the_same_id_each_time(MailKind kind) {
        OutboxMail row = row(kind, RequestState.ACCEPTED, 1);

        assertThat(mails.write(row, "claire.lemaire@example.org", Locale.FRENCH).messageId())
                .isEqualTo(mails.write(row, "claire.lemaire@example.org", Locale.FRENCH)
                        .messageId())
                .isEqualTo("<" + row.id() + "@outbox.contrepoint>");
    }

    private static Set<String> links(String text) {
        return Set.copyOf(
                LINK.matcher(text).results().map(match -> match.group()).toList());
    }

    private static OutboxMail row(MailKind kind, @Nullable RequestState outcome, int days) {
        return new OutboxMail(
                UUID.randomUUID(),
                AccountId.of(UUID.randomUUID()),
                kind,
                List.of(REQUEST),
                List.of(),
                outcome,
                LocalDate.of(2026, 12, 9),
                days,
                State.SENDING,
                1,
                Instant.EPOCH,
                null,
                null,
                Instant.EPOCH);
    }
}
