package org.contrepoint.projection;

import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether {@code contrepoint.roles} names the query side; every role is present when nothing is said. */
final class OnQueryRole implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Binder.get(context.getEnvironment())
                .bind("contrepoint.roles", Bindable.setOf(String.class))
                .orElse(Set.of("query"))
                .contains("query");
    }
}
