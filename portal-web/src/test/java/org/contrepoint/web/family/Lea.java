package org.contrepoint.web.family;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Ids;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemKind;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.RequestState;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.view.request.RequestView;
import org.jspecify.annotations.Nullable;

/** Léa Lemaire's record, and requests about it. */
final class Lea {

    static final Subject LEA = new Subject(SubjectKind.STUDENT, Ids.next());
    static final FamilyId LEMAIRE = FamilyId.of(Ids.next());
    static final Instant SENT = Instant.parse("2026-11-20T09:00:00Z");

    private Lea() {}

    static RecordView record() {
        return new RecordView(
                LEA,
                "Léa Lemaire",
                SiteId.of(Ids.next()),
                List.of(LEMAIRE),
                Map.of("lastName", "Lemaire", "firstName", "Léa", "email", "lea@example.org"),
                List.of(),
                false);
    }

    static ItemView line(String group, ItemState state, Map<String, String> proposed) {
        return new ItemView(
                ItemId.of(Ids.next()),
                group,
                ItemKind.FIELD,
                1,
                Map.of(),
                Map.of(),
                proposed,
                Map.of(),
                state,
                state == ItemState.TO_CORRECT ? RefusalReason.UNREADABLE : null,
                state == ItemState.TO_CORRECT ? "Il manque une lettre." : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static RequestView request(RequestState state, ItemView... lines) {
        return request(state, Duration.ofHours(30), null, lines);
    }

    static RequestView request(RequestState state, Duration waited, @Nullable LocalDate dueDate, ItemView... lines) {
        return new RequestView(
                RequestId.of(Ids.next()),
                LEA,
                "Léa Lemaire",
                SiteId.of(Ids.next()),
                List.of(LEMAIRE),
                state,
                1,
                AccountId.of(Ids.next()),
                "Claire Lemaire",
                false,
                SENT,
                SENT,
                waited,
                null,
                null,
                null,
                dueDate,
                false,
                null,
                0,
                false,
                state.closed() ? SENT.plus(waited) : null,
                Set.of(),
                List.of(lines),
                Map.of());
    }
}
