package org.contrepoint.platform.serial;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.contrepoint.account.AccountEvent;
import org.contrepoint.delegation.DelegationEvent;
import org.contrepoint.document.DocumentTypeEvent;
import org.contrepoint.document.FolderEvent;
import org.contrepoint.family.FamilyEvent;
import org.contrepoint.family.GuardianEvent;
import org.contrepoint.message.EventName;
import org.contrepoint.policy.PolicyEvent;
import org.contrepoint.review.ReviewEvent;
import org.contrepoint.review.batch.BatchEvent;
import org.contrepoint.school.SchoolEvent;
import org.contrepoint.site.SiteEvent;
import org.contrepoint.student.StudentEvent;
import org.contrepoint.task.TaskEvent;
import org.contrepoint.teaching.CourseEvent;

/** Every event there is, by the name under which the log keeps it. */
public final class EventCatalogue {

    private final Map<String, Class<?>> byName = new HashMap<>();
    private final Map<Class<?>, EventName> names = new HashMap<>();

    private EventCatalogue(Class<?>... families) {
        for (Class<?> family : families) {
            add(family);
        }
    }

    public static EventCatalogue complete() {
        return of(
                SiteEvent.class,
                FamilyEvent.class,
                GuardianEvent.class,
                StudentEvent.class,
                ReviewEvent.class,
                AccountEvent.class,
                BatchEvent.class,
                CourseEvent.class,
                DelegationEvent.class,
                DocumentTypeEvent.class,
                FolderEvent.class,
                PolicyEvent.class,
                SchoolEvent.class,
                TaskEvent.class);
    }

    /**
     * The events that sealed interfaces permit.
     *
     * @throws IllegalStateException when an event has no name, or two have the same
     */
    public static EventCatalogue of(Class<?>... families) {
        return new EventCatalogue(families);
    }

    private void add(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(permitted);
            }
            return;
        }
        EventName name = type.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalStateException(type + " has no @EventName: the log can't keep it");
        }
        Class<?> namesake = byName.putIfAbsent(name.value(), type);
        if (namesake != null && namesake != type) {
            throw new IllegalStateException(type + " and " + namesake + " have the same name, " + name.value());
        }
        names.put(type, name);
    }

    Optional<EventName> nameOf(Class<?> type) {
        return Optional.ofNullable(names.get(type));
    }

    Optional<Class<?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<Class<?>> events() {
        return byName.values();
    }
}
