package org.contrepoint.web.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.contrepoint.account.AccountClosed;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.AccountInvited;
import org.contrepoint.account.InvitationMeans;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.actor.Provenance;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.view.account.ListFamilyLogins;
import org.contrepoint.view.account.ListOfficers;
import org.contrepoint.web.message.Queries;
import org.springframework.stereotype.Component;

/** Who a mail is for. It blocks: never on an event loop. */
@Component
class Recipients {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Queries queries;
    private final EventStore events;

    Recipients(Queries queries, EventStore events) {
        this.queries = queries;
        this.events = events;
    }

    /** How the request began: the log says it even before any view does. */
    Optional<Opening> opening(RequestId request) {
        return events.readEvents(request.toString())
                .asStream()
                .findFirst()
                .filter(first -> first.getPayload() instanceof ReviewOpened)
                .map(first -> new Opening((ReviewOpened) first.getPayload(), family(first)));
    }

    /** Who waits for an answer: the login that sent the request, or those of the family that staff sent it for. */
    List<AccountId> askers(Opening opening) {
        if (opening.event().submittedBy().role() == Role.FAMILY) {
            return List.of(opening.event().submittedBy().account());
        }
        return opening.actingFor()
                .map(family -> list(new ListFamilyLogins(family)).stream()
                        .filter(login -> login.email() != null)
                        .map(AccountView::accountId)
                        .toList())
                .orElse(List.of());
    }

    /** The event just before another one about the same request. */
    Optional<Object> before(DomainEventMessage<?> event) {
        return event.getSequenceNumber() == 0
                ? Optional.empty()
                : events.readEvents(event.getAggregateIdentifier(), event.getSequenceNumber() - 1)
                        .asStream()
                        .findFirst()
                        .map(DomainEventMessage::getPayload);
    }

    /** The account as it is now. */
    Optional<AccountView> find(AccountId account) {
        return queries.one(new FindAccount(account), AccountView.class).blockOptional(PATIENCE);
    }

    /** Whether an account's owner still is to be invited by mail: a letter, or a closed login, came after. */
    boolean awaitsInvitation(AccountId account) {
        return events.readEvents(account.toString())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(event -> event instanceof AccountInvited || event instanceof AccountClosed)
                .reduce((earlier, later) -> later)
                .filter(last -> last instanceof AccountInvited invited && invited.means() == InvitationMeans.MAIL)
                .isPresent();
    }

    /** How an account wants to be told; at once, while nothing is known of it. */
    NoticeFrequency preference(AccountId account) {
        return find(account).map(AccountView::notices).orElse(NoticeFrequency.AT_ONCE);
    }

    /** The officers of a site who want to be told and can be. */
    List<AccountView> officers(SiteId site) {
        return list(new ListOfficers()).stream()
                .filter(officer ->
                        officer.homeSite().equals(site) || officer.sites().contains(site))
                .filter(officer -> officer.notices() != NoticeFrequency.NONE && officer.email() != null)
                .toList();
    }

    private List<AccountView> list(Object query) {
        return queries.list(query, AccountView.class).blockOptional(PATIENCE).orElse(List.of());
    }

    private static Optional<FamilyId> family(DomainEventMessage<?> first) {
        return Optional.ofNullable(first.getMetaData().get(Provenance.ACTING_FOR))
                .map(family -> FamilyId.parse(family.toString()));
    }

    /**
     * How a request began.
     *
     * @param actingFor the family that staff sent it for
     */
    record Opening(ReviewOpened event, Optional<FamilyId> actingFor) {}
}
