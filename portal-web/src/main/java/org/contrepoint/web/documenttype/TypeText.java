package org.contrepoint.web.documenttype;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.contrepoint.document.Audience;
import org.contrepoint.document.DocumentTypeTerms;
import org.contrepoint.document.FolderKind;
import org.contrepoint.document.Validity;
import org.contrepoint.view.document.DocumentTypeView;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.FormField.Kind;
import org.contrepoint.web.page.FormField.Option;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.time.SchoolTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says document types in words, and makes their forms. */
@Component
class TypeText {

    private static final String STUDENT = FolderKind.STUDENT.name();

    private final Messages messages;
    private final SchoolTime time;

    TypeText(Messages messages, SchoolTime time) {
        this.messages = messages;
        this.time = time;
    }

    TypesPage.Line line(DocumentTypeView type, Locale locale) {
        DocumentTypeTerms terms = type.terms();
        return new TypesPage.Line(
                "/pieces/" + type.typeId().value(),
                terms.name(),
                terms.explanation(),
                audience(terms, locale),
                validity(terms.validity(), locale),
                terms.required(),
                type.retired());
    }

    private String audience(DocumentTypeTerms terms, Locale locale) {
        String who = messages.get(
                locale, terms.owner() == FolderKind.FAMILY ? "types.of.FAMILY" : "types.of." + terms.audience());
        return terms.disciplines().isEmpty()
                ? who
                : messages.get(locale, "types.of.disciplines", who, String.join(", ", terms.disciplines()));
    }

    private String validity(Validity validity, Locale locale) {
        return switch (validity.kind()) {
            case UNLIMITED, SCHOOL_YEAR -> messages.get(locale, "types.validity." + validity.kind());
            case MONTHS -> messages.get(locale, "types.validity.MONTHS.text", validity.months());
            case FIXED_DATE ->
                messages.get(
                        locale,
                        "types.validity.FIXED_DATE.text",
                        time.day(Objects.requireNonNull(validity.until()), locale));
        };
    }

    /** @param known the type as it is; none for a new one, whose owner may still be chosen */
    List<FormField> fields(
            TypeForm typed, @Nullable DocumentTypeView known, Map<String, String> errors, Locale locale) {
        FormField owner = choice(Kind.RADIO, "owner", typed.owner(), locale, List.of(FolderKind.values()));
        if (known != null) {
            owner.readOnly(messages.get(locale, "types.owner." + known.terms().owner()));
        }
        List<FormField> fields = List.of(
                of(Kind.TEXT, "name", typed.name()).required(true).maxLength(TypeForm.LONGEST_NAME),
                of(Kind.TEXTAREA, "explanation", typed.explanation()).maxLength(TypeForm.LONGEST_EXPLANATION),
                owner.required(true),
                choice(Kind.RADIO, "audience", typed.audience(), locale, List.of(Audience.values()))
                        .revealedBy("owner", STUDENT),
                of(Kind.TEXT, "disciplines", typed.disciplines()).revealedBy("owner", STUDENT),
                choice(Kind.RADIO, "required", typed.required(), locale, List.of(TypeForm.YES, TypeForm.NO))
                        .required(true),
                choice(Kind.RADIO, "validity", typed.validity(), locale, List.of(Validity.Kind.values()))
                        .required(true),
                of(Kind.DIGITS, "months", typed.months()).revealedBy("validity", Validity.Kind.MONTHS.name()),
                of(Kind.DATE, "until", typed.until()).revealedBy("validity", Validity.Kind.FIXED_DATE.name()));
        FormField.refuse(fields, errors);
        return fields.stream()
                .filter(field -> known == null || known.terms().owner() == FolderKind.STUDENT || !ofStudents(field))
                .toList();
    }

    private static boolean ofStudents(FormField field) {
        FormField.Reveal reveal = field.reveal();
        return reveal != null && "owner".equals(reveal.field());
    }

    private static FormField of(Kind kind, String name, String value) {
        return FormField.of(kind, name)
                .label("types.field." + name)
                .hint("types.hint." + name)
                .value(value);
    }

    private FormField choice(Kind kind, String name, String value, Locale locale, List<?> values) {
        return of(kind, name, value)
                .options(values.stream()
                        .map(Object::toString)
                        .map(code -> new Option(code, messages.get(locale, "types." + name + "." + code)))
                        .toList());
    }
}
