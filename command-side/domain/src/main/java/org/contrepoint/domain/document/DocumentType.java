package org.contrepoint.domain.document;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.document.DefineDocumentType;
import org.contrepoint.document.DocumentRefusal.NoSuchType;
import org.contrepoint.document.DocumentRefusal.OwnerFixed;
import org.contrepoint.document.DocumentTypeDefined;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.DocumentTypeRetired;
import org.contrepoint.document.DocumentTypeTerms;
import org.contrepoint.document.RetireDocumentType;
import org.contrepoint.message.Refused;
import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/** A site asks for a document, on terms that may change; it may retire it, and ask for it again. */
@Aggregate(cache = "aggregateCache")
class DocumentType {
    @AggregateIdentifier
    private @Nullable DocumentTypeId typeId;

    private @Nullable SiteId siteId;
    private @Nullable DocumentTypeTerms terms;
    private boolean retired;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void define(DefineDocumentType command, Clock clock) {
        DocumentTypeTerms wanted = Terms.canonical(command.terms());
        DocumentTypeTerms known = terms;
        if (typeId != null && known != null) {
            demandSame(command.siteId());
            if (known.owner() != wanted.owner()) {
                throw new Refused(new OwnerFixed());
            }
        }
        if (retired || !wanted.equals(known)) {
            apply(new DocumentTypeDefined(command.typeId(), command.siteId(), wanted, command.by(), clock.instant()));
        }
    }

    private void demandSame(SiteId site) {
        if (!site.equals(siteId)) {
            throw new Refused(new NoSuchType());
        }
    }

    @EventSourcingHandler
    void on(DocumentTypeDefined event) {
        typeId = event.typeId();
        siteId = event.siteId();
        terms = event.terms();
        retired = false;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void retire(RetireDocumentType command, Clock clock) {
        SiteId site = siteId;
        if (site == null) {
            throw new Refused(new NoSuchType());
        }
        if (!retired) {
            apply(new DocumentTypeRetired(command.typeId(), site, command.by(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(DocumentTypeRetired event) {
        retired = true;
    }
}
