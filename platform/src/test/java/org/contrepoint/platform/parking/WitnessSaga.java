package org.contrepoint.platform.parking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.ReviewClaimed;
import org.contrepoint.review.ReviewReleased;
import org.contrepoint.review.StaffReminded;

/** Tells what reached it, and stumbles where a test put a stone. */
@Saga
@ProcessingGroup("approval-saga")
public class WitnessSaga {
    static final Map<RequestId, List<String>> SEEN = new ConcurrentHashMap<>();
    static final Set<RequestId> POISONED = ConcurrentHashMap.newKeySet();
    static final Set<RequestId> TROUBLED = ConcurrentHashMap.newKeySet();

    private int counted;

    /** Made by the events of its request. */
    public WitnessSaga() {}

    @StartSaga
    @SagaEventHandler(associationProperty = "requestId")
    void on(ReviewClaimed event) {
        seen(event.requestId(), "claimed");
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(StaffReminded event, DeadlineManager deadlines) {
        deadlines.schedule(Duration.ofDays(1), "witness");
        if (TROUBLED.remove(event.requestId())) {
            throw new ConcurrencyException("somebody was faster");
        }
        if (POISONED.contains(event.requestId())) {
            counted += 100;
            throw new IllegalStateException("Léa Lemaire");
        }
        seen(event.requestId(), "reminded");
    }

    @SagaEventHandler(associationProperty = "requestId")
    void on(ReviewReleased event) {
        seen(event.requestId(), "released");
    }

    private void seen(RequestId request, String what) {
        counted++;
        SEEN.computeIfAbsent(request, id -> new CopyOnWriteArrayList<>()).add(what + " " + counted);
    }
}
