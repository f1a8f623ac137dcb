package org.contrepoint.domain.record;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.contrepoint.record.RecordField;

/** What a text has to look like to stand in a field; what is wrong with it has a code that names a sentence. */
final class FieldRules {
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");
    private static final Pattern AMOUNT = Pattern.compile("0|[1-9]\\d{0,4}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern EMAIL_NAME = Pattern.compile("[^\\s@,;:\"()\\[\\]\\\\]{1,64}");
    private static final Pattern EMAIL_LABEL = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?");

    private FieldRules() {}

    /** The code of what is wrong with a text that is not empty. */
    static Optional<String> broken(RecordField field, String text, Facts facts) {
        if (hasMarkup(text)) {
            return Optional.of("markup");
        }
        return switch (field.type()) {
            case TEXT -> unless(!tooLong(field, text), "too-long");
            case DATE -> brokenDate(text, facts.today());
            case POSTAL_CODE -> unless(POSTAL_CODE.matcher(text).matches(), "invalid-postal-code");
            case PHONE -> unless(PHONE.matcher(text).matches(), "invalid-phone");
            case EMAIL -> tooLong(field, text) ? Optional.of("too-long") : unless(isEmail(text), "invalid-email");
            case CHOICE -> unless(field.options().contains(text), "not-in-list");
            case CHOICES -> unless(areChoices(field.options(), text), "not-in-list");
            case SCHOOL -> unless(facts.schools().offers(text), "not-in-list");
            case AMOUNT -> unless(AMOUNT.matcher(text).matches(), "invalid-amount");
        };
    }

    static boolean tooLong(RecordField field, String text) {
        return text.codePointCount(0, text.length()) > field.maxLength();
    }

    private static Optional<String> unless(boolean right, String code) {
        return right ? Optional.empty() : Optional.of(code);
    }

    private static Optional<String> brokenDate(String text, LocalDate today) {
        if (!ISO_DATE.matcher(text).matches()) {
            return Optional.of("invalid-date");
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isAfter(today)) {
                return Optional.of("future-date");
            }
            return unless(!date.isBefore(OLDEST), "too-old");
        } catch (DateTimeParseException notInTheCalendar) {
            return Optional.of("invalid-date");
        }
    }

    private static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || text.contains("..")) {
            return false;
        }
        String[] labels = text.substring(at + 1).split("\\.", -1);
        return EMAIL_NAME.matcher(text.substring(0, at)).matches()
                && labels.length > 1
                && labels[labels.length - 1].length() > 1
                && Arrays.stream(labels)
                        .allMatch(label -> EMAIL_LABEL.matcher(label).matches());
    }

    private static boolean areChoices(List<String> options, String text) {
        List<String> chosen = List.of(text.split(",", -1));
        return options.containsAll(chosen) && chosen.stream().distinct().count() == chosen.size();
    }

    /** Tags, control characters, broken text, and the marks that make a name read backwards. */
    private static boolean hasMarkup(String text) {
        return text.codePoints()
                .anyMatch(character -> character == '<'
                        || character == '>'
                        || Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE
                        || (character >= 0x202A && character <= 0x202E)
                        || (character >= 0x2066 && character <= 0x2069));
    }
}
