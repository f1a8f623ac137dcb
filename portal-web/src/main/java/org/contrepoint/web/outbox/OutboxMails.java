package org.contrepoint.web.outbox;

import java.util.Locale;
import java.util.Objects;
import org.contrepoint.review.RequestState;
import org.contrepoint.web.mail.Mail;
import org.contrepoint.web.mail.PortalMails;
import org.contrepoint.web.mail.PublicAddress;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.stereotype.Component;

/** Puts a row of the outbox into the words of its reader. Nobody is named, and one link leads to the page that tells. */
@Component
class OutboxMails {

    private final PortalMails mails;
    private final Messages messages;
    private final SchoolTime time;
    private final PublicAddress address;
    private final InvitationAddress invitations;

    OutboxMails(
            PortalMails mails,
            Messages messages,
            SchoolTime time,
            PublicAddress address,
            InvitationAddress invitations) {
        this.mails = mails;
        this.messages = messages;
        this.time = time;
        this.address = address;
        this.invitations = invitations;
    }

    /** The mail of a row; the same id each time, so that a second copy can be told from another mail. */
    Mail write(OutboxMail row, String to, Locale language) {
        String link = address.of(page(row));
        Mail mail = switch (row.kind()) {
            case ANSWER -> mails.notice(name(row), to, language, link, outcome(row.outcome(), language));
            case CORRECTION, CORRECTION_DUE ->
                mails.notice(name(row), to, language, link, day(row, language), row.days());
            case OVERDUE_REQUEST -> mails.notice(name(row), to, language, link, row.days());
            case FAMILY_DIGEST, STAFF_DIGEST ->
                mails.notice(
                        name(row),
                        to,
                        language,
                        link,
                        row.requests().size(),
                        row.overdue().size());
            case INVITATION -> mails.write(name(row), to, language, invitations.address(row.account()));
            case PASSWORD_CHANGED, TEST -> mails.write(name(row), to, language, link);
            case PARTIAL_ANSWER, LAPSED, REOPENED, NEW_REQUEST, REVISED_REQUEST ->
                mails.notice(name(row), to, language, link);
        };
        return mail.known("<" + row.id() + "@outbox.contrepoint>");
    }

    private static String name(OutboxMail row) {
        return row.kind().code();
    }

    private static String page(OutboxMail row) {
        return switch (row.kind()) {
            case ANSWER, PARTIAL_ANSWER, CORRECTION, CORRECTION_DUE, LAPSED, REOPENED ->
                "/demandes/" + row.requests().getFirst().value();
            case FAMILY_DIGEST -> "/demandes";
            case NEW_REQUEST, REVISED_REQUEST, OVERDUE_REQUEST ->
                "/sas/" + row.requests().getFirst().value();
            case STAFF_DIGEST -> "/sas";
            case PASSWORD_CHANGED -> "/mot-de-passe-perdu";
            case INVITATION -> "/invitation";
            case TEST -> "/admin/courriels";
        };
    }

    private String outcome(@org.jspecify.annotations.Nullable RequestState outcome, Locale language) {
        return messages.get(language, "mail.outcome." + Objects.requireNonNull(outcome));
    }

    private String day(OutboxMail row, Locale language) {
        return time.day(Objects.requireNonNull(row.dueDate()), language);
    }
}
