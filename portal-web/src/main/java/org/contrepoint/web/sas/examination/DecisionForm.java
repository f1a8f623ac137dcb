package org.contrepoint.web.sas.examination;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.ReviewRefusal;
import org.contrepoint.web.record.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What an officer sent with the examination form. It checks nothing: what it cannot read it leaves out, and the rules of
 * the review say what is missing.
 *
 * @param revision the revision the officer saw; 0, which no review has, when the form does not say
 * @param choices by line, in the order of the form
 * @param dueDate as typed
 */
record DecisionForm(int revision, Map<ItemId, Choice> choices, String dueDate) {

    static final DecisionForm EMPTY = new DecisionForm(0, Map.of(), "");

    /** What a family is given to read; the review's own limit. */
    static final int LONGEST_TEXT = 1_000;

    private static final int MANY_TIMES_WHAT_A_FAMILY_READS = 20_000;

    private static final DateTimeFormatter FRENCH_DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    enum Verdict {
        NONE,
        ACCEPT,
        REFUSE,
        CORRECT
    }

    /** What was chosen and typed for one line. */
    record Choice(Verdict verdict, @Nullable RefusalReason reason, String text) {

        static final Choice NONE = new Choice(Verdict.NONE, null, "");

        private boolean lacksReason() {
            return switch (verdict) {
                case REFUSE -> reason == null || text.isEmpty();
                case CORRECT -> text.isEmpty();
                case NONE, ACCEPT -> false;
            };
        }

        private ItemDecision decision(ItemId item) {
            return verdict == Verdict.ACCEPT
                    ? ItemDecision.accept(item)
                    : new ItemDecision(item, ItemDecision.Verdict.REFUSE, reason, text, null);
        }
    }

    static DecisionForm read(MultiValueMap<String, String> form) {
        Set<ItemId> items = new LinkedHashSet<>();
        form.keySet().forEach(name -> item(name).ifPresent(items::add));
        Map<ItemId, Choice> choices = new LinkedHashMap<>();
        for (ItemId item : items) {
            String id = item.value().toString();
            choices.put(
                    item,
                    new Choice(
                            named(Verdict.values(), form.getFirst("decision-" + id))
                                    .orElse(Verdict.NONE),
                            named(RefusalReason.values(), form.getFirst("reason-" + id))
                                    .orElse(null),
                            Typed.text(form.getFirst("text-" + id), MANY_TIMES_WHAT_A_FAMILY_READS)));
        }
        return new DecisionForm(revision(form.getFirst("revision")), choices, Typed.line(form.getFirst("dueDate"), 40));
    }

    /** Lines accepted and refused. */
    List<ItemDecision> decisions() {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().verdict() == Verdict.ACCEPT
                        || choice.getValue().verdict() == Verdict.REFUSE)
                .map(choice -> choice.getValue().decision(choice.getKey()))
                .toList();
    }

    /** Lines sent back to the family. */
    Set<ItemId> corrections() {
        Set<ItemId> corrections = new LinkedHashSet<>();
        choices.forEach((item, choice) -> {
            if (choice.verdict() == Verdict.CORRECT) {
                corrections.add(item);
            }
        });
        return corrections;
    }

    /** The due date, when there is one that exists. */
    Optional<LocalDate> due() {
        try {
            return Optional.of(
                    dueDate.contains("/") ? LocalDate.parse(dueDate, FRENCH_DATE) : LocalDate.parse(dueDate));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** What the review would refuse for want of an input or in one; see {@link ReviewRefusal} for the rules themselves. */
    Optional<ReviewRefusal> mistake() {
        if (choices.values().stream().anyMatch(Choice::lacksReason)) {
            return Optional.of(new ReviewRefusal.ReasonMissing());
        }
        if (choices.values().stream().anyMatch(choice -> choice.text().length() > LONGEST_TEXT)) {
            return Optional.of(new ReviewRefusal.TextTooLong(LONGEST_TEXT));
        }
        return due().isEmpty() ? Optional.of(new ReviewRefusal.DueDateOutOfRange()) : Optional.empty();
    }

    Choice choice(ItemId item) {
        return Objects.requireNonNullElse(choices.get(item), Choice.NONE);
    }

    /** The same with what was typed, but nothing chosen: for an officer who has to decide again. */
    DecisionForm textsOnly() {
        Map<ItemId, Choice> texts = new LinkedHashMap<>();
        choices.forEach((item, choice) -> texts.put(item, new Choice(Verdict.NONE, choice.reason(), choice.text())));
        return new DecisionForm(revision, texts, dueDate);
    }

    private static Optional<ItemId> item(String name) {
        int dash = name.indexOf('-');
        if (dash < 0 || !Set.of("decision", "reason", "text").contains(name.substring(0, dash))) {
            return Optional.empty();
        }
        try {
            return Optional.of(ItemId.parse(name.substring(dash + 1)));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static int revision(@Nullable String typed) {
        try {
            return typed == null ? 0 : Integer.parseInt(typed.strip());
        } catch (NumberFormatException forged) {
            return 0;
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
