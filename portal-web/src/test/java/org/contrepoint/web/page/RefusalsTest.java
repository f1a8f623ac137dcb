package org.contrepoint.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.contrepoint.account.AccountRefusal;
import org.contrepoint.delegation.DelegationRefusal;
import org.contrepoint.family.FamilyRefusal;
import org.contrepoint.message.Refusal;
import org.contrepoint.policy.PolicyRefusal;
import org.contrepoint.record.RecordRefusal;
import org.contrepoint.review.ReviewRefusal;
import org.contrepoint.review.batch.BatchRefusal;
import org.contrepoint.school.SchoolRefusal;
import org.contrepoint.site.SiteRefusal;
import org.contrepoint.student.StudentRefusal;
import org.contrepoint.task.TaskRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** Whatever rule says no, the person reads a sentence. */
class RefusalsTest {
    private static final ReloadableResourceBundleMessageSource SENTENCES = new ReloadableResourceBundleMessageSource();

    static {
        SENTENCES.setBasename("classpath:messages/refusals");
        SENTENCES.setDefaultEncoding("UTF-8");
        SENTENCES.setFallbackToSystemLocale(false);
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                        AccountRefusal.class,
                        BatchRefusal.class,
                        DelegationRefusal.class,
                        FamilyRefusal.class,
                        PolicyRefusal.class,
                        RecordRefusal.class,
                        ReviewRefusal.class,
                        SchoolRefusal.class,
                        StudentRefusal.class,
                        SiteRefusal.class,
                        TaskRefusal.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(RefusalsTest::sample);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void every_refusal_has_its_sentence_in_both_languages(Refusal refusal) {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            String sentence = SENTENCES.getMessage(
                    "refusal." + refusal.code(), refusal.arguments().toArray(), "", locale);
            assertThat(sentence).as(locale.toString()).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void no_two_refusals_have_the_same_code() {
        assertThat(refusals().map(Refusal::code)).doesNotHaveDuplicates();
    }

    private static Refusal sample(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = Arrays.stream(types).map(RefusalsTest::value).toArray();
            return (Refusal) type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException unexpected) {
            throw new IllegalStateException("No sample of " + type, unexpected);
        }
    }

    private static Object value(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "int" -> 1;
            case "List" -> List.of();
            case "Map" -> Map.of();
            default -> throw new IllegalStateException("No sample of " + type);
        };
    }
}
