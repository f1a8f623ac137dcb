package org.contrepoint.web.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.NoticeFrequency;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.ReviewOpened;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
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
    Optional<ReviewOpened> opening(RequestId request) {
        return events.readEvents(request.toString())
                .asStream()
                .findFirst()
                .map(DomainEventMessage::getPayload)
                .filter(ReviewOpened.class::isInstance)
                .map(ReviewOpened.class::cast);
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

    /** How an account wants to be told; at once, while nothing is known of it. */
    NoticeFrequency preference(AccountId account) {
        return find(account).map(AccountView::notices).orElse(NoticeFrequency.AT_ONCE);
    }

    /** The officers of a site who want to be told and can be. */
    List<AccountView> officers(SiteId site) {
        return queries.list(new ListOfficers(), AccountView.class).blockOptional(PATIENCE).orElse(List.of()).stream()
                .filter(officer ->
                        officer.homeSite().equals(site) || officer.sites().contains(site))
                .filter(officer -> officer.notices() != NoticeFrequency.NONE && officer.email() != null)
                .toList();
    }
}
