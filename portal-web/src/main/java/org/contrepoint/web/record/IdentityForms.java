package org.contrepoint.web.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.contrepoint.message.Ids;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.student.Schools;
import org.contrepoint.student.StudentField;
import org.contrepoint.view.record.PendingGroup;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.school.SchoolView;
import org.contrepoint.web.page.FormField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the identity form of a record: its valid values, what waits, and what was wrong with the last attempt. */
@Component
public class IdentityForms {

    private static final int ADULT = 18;

    private static final Map<SubjectKind, Map<String, List<String>>> SECTIONS = Map.of(
            SubjectKind.GUARDIAN,
            sections(
                    "person", "title,lastName,firstName,birthDate",
                    "address", "addressLine1,addressLine2,postalCode,city",
                    "contact", "mobilePhone,homePhone,workPhone,email",
                    "quotient", "quotientFamilial,quotientProof"),
            SubjectKind.STUDENT,
            sections(
                    "person", "lastName,firstName,birthDate,gender",
                    "contact", "mobilePhone,email",
                    "image", "imageRights,imageMedia",
                    "exit", "exitPermission,exitPersons",
                    "schooling", "schoolLevel,school,schoolName",
                    "emergency",
                            "emergencyName1,emergencyPhone1,emergencyLink1,"
                                    + "emergencyName2,emergencyPhone2,emergencyLink2"));

    private static final Map<String, String> AUTOCOMPLETE = Map.of(
            "lastName", "family-name",
            "firstName", "given-name",
            "addressLine1", "address-line1",
            "addressLine2", "address-line2",
            "postalCode", "postal-code",
            "city", "address-level2",
            "mobilePhone", "tel",
            "email", "email");

    /**
     * A form that comes back.
     *
     * @param typed what was sent
     * @param errors field code to error code
     * @param moved the fields whose valid value changed meanwhile
     * @param searched what was typed into the box that searches schools
     * @param found what it found
     */
    public record Attempt(
            Map<String, String> typed,
            Map<String, String> errors,
            List<String> moved,
            String searched,
            List<SchoolView> found) {

        public static final Attempt NONE = new Attempt(Map.of(), Map.of(), List.of());

        public Attempt(Map<String, String> typed, Map<String, String> errors, List<String> moved) {
            this(typed, errors, moved, "", List.of());
        }

        /** Nothing is wrong: schools were searched while the form was being filled. */
        public static Attempt searching(Map<String, String> typed, String searched, List<SchoolView> found) {
            return new Attempt(typed, Map.of(), List.of(), searched, found);
        }
    }

    private final FieldText texts;
    private final PlaceFields places;
    private final Clock clock;

    IdentityForms(FieldText texts, PlaceFields places, Clock clock) {
        this.texts = texts;
        this.places = places;
        this.clock = clock;
    }

    /** The form of staff, to whom no policy applies; {@code requests} is as below. */
    public IdentityForm form(
            String id, String action, RecordView record, Attempt attempt, String requests, Locale locale) {
        return form(id, action, record, attempt, requests, GroupPolicies.UNSAID, locale);
    }

    /**
     * The form of whoever asks for changes.
     *
     * @param requests the address under which a waiting request is followed, without its id
     * @param policies what the sender sees and may change
     */
    public IdentityForm form(
            String id,
            String action,
            RecordView record,
            Attempt attempt,
            String requests,
            GroupPolicies policies,
            Locale locale) {
        Map<String, RecordField> fields = new LinkedHashMap<>();
        FieldCatalogue.fields(record.subject().kind()).forEach(field -> fields.put(field.code(), field));
        List<FormSection> sections = new ArrayList<>();
        Objects.requireNonNull(SECTIONS.get(record.subject().kind())).forEach((key, codes) -> {
            List<RecordField> shown = codes.stream()
                    .map(code -> Objects.requireNonNull(fields.get(code)))
                    .filter(field -> policies.shows(field.group()))
                    .toList();
            if (!shown.isEmpty()) {
                SectionNotes notes = SectionNotes.of(shown, policies);
                sections.add(new FormSection(
                        key,
                        shown.stream()
                                .map(field -> field(field, record, attempt, policies, locale)
                                        .waiting(waiting(field, record, requests, locale))
                                        .note(notes.of(field)))
                                .toList(),
                        notes.shared()));
            }
        });
        return new IdentityForm(id, action, Ids.next().toString(), record, sections, attempt.moved());
    }

    /** One field, with what the record says and what was typed. */
    public FormField field(RecordField field, RecordView record, Attempt attempt, Locale locale) {
        String code = field.code();
        String valid = record.current().getOrDefault(code, "");
        FormField drawn = FormField.of(field)
                .required(mandatory(field, record))
                .value(attempt.typed().getOrDefault(code, valid))
                .initial(valid)
                .seen(valid)
                .error(attempt.errors().get(code));
        if (record.subject().kind() == SubjectKind.GUARDIAN) {
            drawn.autocomplete(AUTOCOMPLETE.get(code));
        }
        places.complete(drawn, field, valid, attempt, record.current(), locale);
        return switch (code) {
            case "imageMedia" -> drawn.revealedBy("imageRights", "DIFFUSION");
            case "exitPersons" -> drawn.revealedBy("exitPermission", "NAMED_PERSONS");
            case "schoolName" -> drawn.revealedBy("school", Schools.UNLISTED);
            default -> drawn;
        };
    }

    private FormField field(
            RecordField field, RecordView record, Attempt attempt, GroupPolicies policies, Locale locale) {
        FormField drawn = field(field, record, attempt, locale);
        return policies.of(field.group()).open()
                ? drawn
                : drawn.readOnly(texts.text(field, record.current().getOrDefault(field.code(), ""), locale));
    }

    private boolean mandatory(RecordField field, RecordView record) {
        return field.mandatory()
                || (field instanceof StudentField known
                        && StudentField.MANDATORY_FOR_MINORS.contains(known)
                        && minor(record));
    }

    private boolean minor(RecordView record) {
        try {
            LocalDate birth = LocalDate.parse(record.current().getOrDefault(StudentField.BIRTH_DATE.code(), ""));
            return birth.plusYears(ADULT).isAfter(LocalDate.now(clock));
        } catch (DateTimeParseException unknown) {
            return true;
        }
    }

    private FormField.@Nullable Waiting waiting(RecordField field, RecordView record, String requests, Locale locale) {
        for (PendingGroup group : record.pending()) {
            String proposed = group.proposed().get(field.code());
            if (proposed != null
                    && group.group().equals(field.group())
                    && !proposed.equals(record.current().getOrDefault(field.code(), ""))) {
                return new FormField.Waiting(
                        texts.text(field, proposed, locale),
                        group.since(),
                        group.proposedBy(),
                        requests + group.requestId().value());
            }
        }
        return null;
    }

    private static Map<String, List<String>> sections(String... namesAndCodes) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        for (int i = 0; i < namesAndCodes.length; i += 2) {
            sections.put(namesAndCodes[i], List.of(namesAndCodes[i + 1].split(",")));
        }
        return sections;
    }
}
