package org.contrepoint.web.sas.examination;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RefusalReason;
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
 * @param allClean whether all that is clean is to be accepted, and nothing else decided
 * @param note why a closed request is to be opened again
 */
record DecisionForm(int revision, Map<ItemId, Choice> choices, String dueDate, boolean allClean, String note) {

    static final DecisionForm EMPTY = new DecisionForm(0, Map.of(), "", false, "");

    /** What a family is given to read; the review's own limit. */
    static final int LONGEST_TEXT = 1_000;

    /** The input in which an officer tells why another value is accepted. */
    static final String WHY = "text";

    private static final int MANY_TIMES_WHAT_A_FAMILY_READS = 20_000;

    private static final Pattern INPUT =
            Pattern.compile("(decision|reason|text|amend)-([0-9a-fA-F-]{36})(?:-([A-Za-z0-9]{1,40}))?");

    private static final DateTimeFormatter FRENCH_DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    enum Verdict {
        NONE,
        ACCEPT,
        REFUSE,
        CORRECT
    }

    /**
     * What was chosen and typed for one line.
     *
     * @param amended the officer's own values as typed, by field; empty when the form had no inputs for them
     * @param why what the family reads about them
     */
    record Choice(
            Verdict verdict,
            @Nullable RefusalReason reason,
            String text,
            Map<String, List<String>> amended,
            String why) {

        static final Choice NONE = new Choice(Verdict.NONE, null, "", Map.of(), "");

        /** What the family reads about a value that is not its own. */
        String amendedText() {
            return why.isEmpty() ? text : why;
        }

        /** The reason of a correction is said in its text. */
        RefusalReason correctionReason() {
            return Objects.requireNonNullElse(reason, RefusalReason.OTHER);
        }

        private Choice undecided() {
            return new Choice(Verdict.NONE, reason, text, amended, why);
        }
    }

    static DecisionForm read(MultiValueMap<String, String> form) {
        Map<ItemId, Choice> choices = new LinkedHashMap<>();
        form.keySet().forEach(name -> {
            Matcher input = INPUT.matcher(name);
            if (input.matches()) {
                parse(input.group(2)).ifPresent(item -> choices.computeIfAbsent(item, known -> choice(known, form)));
            }
        });
        return new DecisionForm(
                revision(form.getFirst("revision")),
                choices,
                Typed.line(form.getFirst("dueDate"), 40),
                form.containsKey("clean"),
                Typed.text(form.getFirst("text"), MANY_TIMES_WHAT_A_FAMILY_READS));
    }

    private static Choice choice(ItemId item, MultiValueMap<String, String> form) {
        String id = item.value().toString();
        String prefix = "amend-" + id + "-";
        Map<String, List<String>> amended = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(prefix) && INPUT.matcher(name).matches() && !name.equals(prefix + WHY)) {
                amended.put(name.substring(prefix.length()), readable(values));
            }
        });
        return new Choice(
                named(Verdict.values(), form.getFirst("decision-" + id)).orElse(Verdict.NONE),
                named(RefusalReason.values(), form.getFirst("reason-" + id)).orElse(null),
                Typed.text(form.getFirst("text-" + id), MANY_TIMES_WHAT_A_FAMILY_READS),
                amended,
                Typed.text(form.getFirst(prefix + WHY), MANY_TIMES_WHAT_A_FAMILY_READS));
    }

    private static List<String> readable(List<String> values) {
        return values.stream()
                .map(value -> Typed.text(value, MANY_TIMES_WHAT_A_FAMILY_READS))
                .toList();
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

    Choice choice(ItemId item) {
        return Objects.requireNonNullElse(choices.get(item), Choice.NONE);
    }

    /** The same with what was typed, but nothing chosen: for an officer who has to decide again. */
    DecisionForm textsOnly() {
        Map<ItemId, Choice> texts = new LinkedHashMap<>();
        choices.forEach((item, choice) -> texts.put(item, choice.undecided()));
        return new DecisionForm(revision, texts, dueDate, false, note);
    }

    private static Optional<ItemId> parse(String id) {
        try {
            return Optional.of(ItemId.parse(id));
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
