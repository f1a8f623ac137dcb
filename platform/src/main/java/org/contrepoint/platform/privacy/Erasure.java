package org.contrepoint.platform.privacy;

import org.axonframework.common.caching.Cache;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.contrepoint.document.FolderId;
import org.contrepoint.family.FamilyErased;

/** Destroys the keys of those whom an erased household names, and forgets what memory still holds of them. */
@ProcessingGroup("erasure")
@DisallowReplay
public class Erasure {

    private final PersonKeys keys;
    private final Cache aggregates;

    Erasure(PersonKeys keys, Cache aggregates) {
        this.keys = keys;
        this.aggregates = aggregates;
    }

    @EventHandler
    void on(FamilyErased event) {
        erase(event.familyId());
        event.guardians().forEach(this::erase);
        event.students().forEach(this::erase);
        forget(FolderId.of(event.familyId()));
        event.students().stream().map(FolderId::of).forEach(this::forget);
    }

    private void erase(Object person) {
        keys.destroy(person.toString());
        forget(person);
    }

    private void forget(Object aggregate) {
        aggregates.remove(aggregate.toString());
    }
}
