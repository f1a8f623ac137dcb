package org.contrepoint.platform.parking;

import java.util.Collection;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles one event within the transaction under way, so that what a failing handler did is undone (the saga's state,
 * deadlines, rows) while the transaction itself can still park the event and move on.
 */
final class Attempt {

    private final TransactionTemplate savepoint;
    private final Collection<CorrelationDataProvider> provenance;

    Attempt(PlatformTransactionManager transactions, Collection<CorrelationDataProvider> provenance) {
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.provenance = provenance;
    }

    void run(EventMessage<?> event, Callable<?> handling) throws Exception {
        try {
            savepoint.executeWithoutResult(status -> handle(event, handling));
        } catch (Failed failed) {
            throw failed.failure;
        }
    }

    private void handle(EventMessage<?> event, Callable<?> handling) {
        UnitOfWork<EventMessage<?>> unit = DefaultUnitOfWork.startAndGet(event);
        provenance.forEach(unit::registerCorrelationDataProvider);
        ResultMessage<?> result = unit.executeWithResult(handling::call);
        if (result.isExceptional()) {
            switch (result.exceptionResult()) {
                case Error error -> throw error;
                case Exception failure -> throw new Failed(failure);
                default -> throw new Failed(new IllegalStateException("not handled"));
            }
        }
    }

    /** Carries what a handler threw out of the savepoint. */
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Exception failure;

        Failed(Exception failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
