package org.contrepoint.web.record;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contrepoint.record.RecordField;
import org.contrepoint.student.Schools;
import org.contrepoint.view.school.SchoolView;
import org.contrepoint.web.places.SchoolNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a record's canonical values the way people read them. */
@Component
public class FieldText {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String DOCUMENT_TYPE = "document-type-";

    private final MessageSource messages;
    private final Function<String, Optional<SchoolView>> schools;

    @Autowired
    FieldText(MessageSource messages, ObjectProvider<SchoolNames> schools) {
        SchoolNames known = schools.getIfAvailable();
        this.messages = messages;
        this.schools = known == null ? code -> Optional.empty() : known::find;
    }

    /** Knows the name of no school. */
    public FieldText(MessageSource messages) {
        this.messages = messages;
        this.schools = code -> Optional.empty();
    }

    public String label(RecordField field, Locale locale) {
        return message("field." + field.code(), locale);
    }

    public String groupLabel(String group, Locale locale) {
        boolean document = group.startsWith(DOCUMENT_TYPE);
        return message("group." + (document ? "document" : group), locale);
    }

    /** The same, where document types may be among the groups; they are called what the school calls them. */
    public String groupLabel(String group, Map<String, String> names, Locale locale) {
        String name = names.get(group);
        return name == null ? groupLabel(group, locale) : name;
    }

    /** The label of one option of a choice. */
    public String option(RecordField field, String option, Locale locale) {
        return message("option." + field.code() + "." + option, locale);
    }

    /** One value as people read it; a text that is no valid value is shown as it stands. */
    public String text(RecordField field, String value, Locale locale) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case DATE -> date(value);
            case PHONE -> phone(value);
            case CHOICE -> field.options().contains(value) ? option(field, value, locale) : value;
            case CHOICES ->
                Arrays.stream(value.split(","))
                        .map(option -> field.options().contains(option) ? option(field, option, locale) : option)
                        .collect(Collectors.joining(", "));
            case SCHOOL -> school(value, locale);
            case AMOUNT -> amount(value, locale);
            case TEXT, POSTAL_CODE, EMAIL -> value;
        };
    }

    /** A school's name and town, or « non scolarisé-e », or « non répertorié ». */
    public String school(String code, Locale locale) {
        if (Schools.NOT_IN_SCHOOL.equals(code) || Schools.UNLISTED.equals(code)) {
            return message("option.school." + code, locale);
        }
        return schools.apply(code).map(known -> school(known, locale)).orElse(code);
    }

    /** A school's name and town, and whether it is closed. */
    public String school(SchoolView school, Locale locale) {
        String name = school.name() + " (" + school.city() + ")";
        return school.closed() ? name + " – " + message("places.school.closed", locale) : name;
    }

    /** A canonical date, {@code 2012-03-09}, as forms show it: 09/03/2012. */
    public static String date(String value) {
        try {
            return LocalDate.parse(value).format(DATE);
        } catch (DateTimeParseException notADate) {
            return value;
        }
    }

    /** A canonical French number in pairs; others as they stand. */
    public static String phone(String value) {
        if (!value.matches("\\+33[1-9][0-9]{8}")) {
            return value;
        }
        String national = "0" + value.substring(3);
        return national.replaceAll("(..)(?=.)", "$1\u00a0");
    }

    private static String amount(String value, Locale locale) {
        return value.matches("[0-9]{1,9}")
                ? NumberFormat.getIntegerInstance(locale).format(Integer.parseInt(value)) + "\u00a0€"
                : value;
    }

    private String message(String key, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, locale), key);
    }
}
