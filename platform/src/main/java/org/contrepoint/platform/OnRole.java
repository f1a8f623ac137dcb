package org.contrepoint.platform;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

final class OnRole implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Map<String, ?> attributes =
                Objects.requireNonNull(metadata.getAnnotationAttributes(ConditionalOnRole.class.getName()));
        return roles(context.getEnvironment()).contains(String.valueOf(attributes.get("value")));
    }

    private static Set<String> roles(Environment environment) {
        return StringUtils.commaDelimitedListToSet(
                StringUtils.trimAllWhitespace(environment.getProperty("contrepoint.roles", "web,command,query")));
    }
}
