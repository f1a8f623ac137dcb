package org.contrepoint.web.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.contrepoint.account.AccountInvited;
import org.contrepoint.account.InvitationMeans;
import org.contrepoint.account.PasswordChanged;
import org.contrepoint.platform.ConditionalOnRole;
import org.contrepoint.review.CorrectionRequested;
import org.contrepoint.review.FamilyReminded;
import org.contrepoint.review.ItemDecision.Verdict;
import org.contrepoint.review.ItemsReplaced;
import org.contrepoint.review.ItemsRevised;
import org.contrepoint.review.RequestLapsed;
import org.contrepoint.review.RequestWithdrawn;
import org.contrepoint.review.ReviewClosed;
import org.contrepoint.review.ReviewDecided;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.review.ReviewReopened;
import org.contrepoint.review.StaffReminded;
import org.contrepoint.web.outbox.Recipients.Opening;
import org.springframework.stereotype.Component;

/**
 * Puts mails in the outbox when something happened that a family or an officer should know. The rows and the position
 * in the log are one transaction: neither a crash nor a second look at an event loses or doubles a mail.
 */
@Component
@ConditionalOnRole("web")
@ProcessingGroup("mails")
@DisallowReplay
class MailReactions {

    private static final Duration STALE = Duration.ofHours(1);

    private final Recipients recipients;
    private final FamilyNotices families;
    private final StaffNotices staff;

    MailReactions(Recipients recipients, FamilyNotices families, StaffNotices staff) {
        this.recipients = recipients;
        this.families = families;
        this.staff = staff;
    }

    @EventHandler
    void on(ReviewOpened event, DomainEventMessage<?> message) {
        if (isNews(event.at(), message)) {
            staff.tell(event, MailKind.NEW_REQUEST, message.getIdentifier(), UnaryOperator.identity());
        }
    }

    @EventHandler
    void on(ItemsRevised event, DomainEventMessage<?> message) {
        opening(event, message)
                .ifPresent(opened -> staff.tell(
                        opened.event(), MailKind.REVISED_REQUEST, message.getIdentifier(), UnaryOperator.identity()));
    }

    @EventHandler
    void on(StaffReminded event, DomainEventMessage<?> message) {
        opening(event, message)
                .ifPresent(opened -> staff.tell(
                        opened.event(),
                        MailKind.OVERDUE_REQUEST,
                        message.getIdentifier(),
                        mail -> mail.after(event.day())));
    }

    @EventHandler
    void on(ReviewDecided event, DomainEventMessage<?> message) {
        if (event.decisions().stream().anyMatch(decision -> decision.verdict() != Verdict.ENDORSE)) {
            toFamily(event, MailKind.PARTIAL_ANSWER, message, UnaryOperator.identity());
        }
    }

    /** What the family ended itself, by taking its request back or sending another, is no news to it. */
    @EventHandler
    void on(ReviewClosed event, DomainEventMessage<?> message) {
        Object cause = recipients.before(message).orElse(event);
        if (cause instanceof RequestWithdrawn || cause instanceof ItemsReplaced || cause instanceof RequestLapsed) {
            return;
        }
        toFamily(event, MailKind.ANSWER, message, mail -> mail.ended(event.outcome()));
    }

    @EventHandler
    void on(CorrectionRequested event, DomainEventMessage<?> message) {
        toFamily(event, MailKind.CORRECTION, message, mail -> mail.dueOn(event.dueDate(), 0));
    }

    @EventHandler
    void on(FamilyReminded event, DomainEventMessage<?> message) {
        toFamily(event, MailKind.CORRECTION_DUE, message, mail -> mail.dueOn(event.dueDate(), event.daysLeft()));
    }

    @EventHandler
    void on(RequestLapsed event, DomainEventMessage<?> message) {
        toFamily(event, MailKind.LAPSED, message, UnaryOperator.identity());
    }

    @EventHandler
    void on(ReviewReopened event, DomainEventMessage<?> message) {
        toFamily(event, MailKind.REOPENED, message, UnaryOperator.identity());
    }

    @EventHandler
    void on(PasswordChanged event, DomainEventMessage<?> message) {
        if (isNews(event.at(), message)) {
            families.tell(
                    event.accountId(), MailKind.PASSWORD_CHANGED, Set.of(), message.getIdentifier(), mail -> mail);
        }
    }

    @EventHandler
    void on(AccountInvited event, DomainEventMessage<?> message) {
        if (event.means() == InvitationMeans.MAIL && isNews(event.at(), message)) {
            families.tell(event.accountId(), MailKind.INVITATION, Set.of(), message.getIdentifier(), mail -> mail);
        }
    }

    private void toFamily(
            ReviewEvent event, MailKind kind, DomainEventMessage<?> message, UnaryOperator<NewMail> details) {
        opening(event, message)
                .map(recipients::askers)
                .orElse(List.of())
                .forEach(account ->
                        families.tell(account, kind, Set.of(event.requestId()), message.getIdentifier(), details));
    }

    private Optional<Opening> opening(ReviewEvent event, DomainEventMessage<?> message) {
        return isNews(event.at(), message) ? recipients.opening(event.requestId()) : Optional.empty();
    }

    /** A past that is told only now, by a demonstration or an import, is news to nobody. */
    private static boolean isNews(Instant at, DomainEventMessage<?> message) {
        return at.plus(STALE).isAfter(message.getTimestamp());
    }
}
