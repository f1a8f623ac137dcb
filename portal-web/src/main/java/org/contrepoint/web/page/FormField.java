package org.contrepoint.web.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contrepoint.record.RecordField;
import org.contrepoint.web.record.FieldText;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, as {@code form/field.jte} draws it: label, hint, input, error, and what waits for it in the sas.
 * Its words are the messages {@code field.<name>}, {@code hint.<name>} where there is one, {@code
 * option.<name>.<CODE>}; an error is {@code error.<name>.<code>}, or {@code error.<code>}, told the label and the longest
 * length.
 */
public final class FormField {
    public enum Kind {
        TEXT,
        EMAIL,
        TEL,
        DATE,
        DIGITS,
        PASSWORD,
        TEXTAREA,
        SELECT,
        /** A list, and a box above it that searches what else there is. */
        SCHOOL,
        RADIO,
        CHECKBOXES
    }

    /**
     * One value of a list.
     *
     * @param text its words, where they are no message
     */
    public record Option(String code, @Nullable String text) {}

    /**
     * A value that waits in the sas.
     *
     * @param text the proposed value as people read it
     * @param by who asked
     * @param href where to follow it
     */
    public record Waiting(
            String text, Instant since, String by, @Nullable String href) {}

    /**
     * The field matters only when another one has one of some values.
     *
     * @param values comma separated
     */
    public record Reveal(String field, String values) {}

    private final String name;
    private final String words;
    private Kind kind;
    private String id;
    private String labelKey;
    private @Nullable String labelText;
    private String hintKey;
    private int maxLength;
    private String value = "";
    private @Nullable String initial;
    private @Nullable String seen;
    private List<Option> options = List.of();
    private boolean required;
    private @Nullable String autocomplete;
    private @Nullable String error;
    private @Nullable Waiting waiting;
    private @Nullable Reveal reveal;
    private @Nullable String readOnly;
    private @Nullable String noteKey;
    private List<String> suggestions = List.of();
    private @Nullable String companion;
    private String searched = "";
    private int choicesFound;
    private boolean searchable = true;

    private FormField(String name, String words, Kind kind) {
        this.name = name;
        this.words = words;
        this.kind = kind;
        this.id = name;
        this.labelKey = "field." + words;
        this.hintKey = "hint." + words;
    }

    public static FormField of(Kind kind, String name) {
        return new FormField(name, name, kind);
    }

    /** The field of a record, before its value: kind, options and whether it is mandatory come from the catalogue. */
    public static FormField of(RecordField field) {
        return of(field, field.code());
    }

    /** The field of a record under another name of input: several records or lines on a page. */
    public static FormField of(RecordField field, String name) {
        Kind kind = switch (field.type()) {
            case TEXT -> field.maxLength() > 200 ? Kind.TEXTAREA : Kind.TEXT;
            case DATE -> Kind.DATE;
            case POSTAL_CODE, AMOUNT -> Kind.DIGITS;
            case PHONE -> Kind.TEL;
            case EMAIL -> Kind.EMAIL;
            case CHOICE -> field.options().size() <= 4 ? Kind.RADIO : Kind.SELECT;
            case CHOICES -> Kind.CHECKBOXES;
            case SCHOOL -> Kind.SCHOOL;
        };
        return new FormField(name, field.code(), kind)
                .required(field.mandatory())
                .maxLength(field.maxLength())
                .options(field.options().toArray(String[]::new));
    }

    /** Several forms on a page: every id takes the prefix. */
    public FormField idPrefix(String prefix) {
        this.id = prefix + name;
        return this;
    }

    public FormField label(String key) {
        this.labelKey = key;
        return this;
    }

    /** Its label in words, where it depends on what the page shows. */
    public FormField called(String words) {
        this.labelText = words;
        return this;
    }

    public FormField hint(String key) {
        this.hintKey = key;
        return this;
    }

    /** Only said in the error: nothing typed is ever cut. */
    public FormField maxLength(int characters) {
        this.maxLength = characters;
        return this;
    }

    /** What the input holds: the canonical text, or what was typed. */
    public FormField value(@Nullable String text) {
        this.value = text == null ? "" : shown(text);
        return this;
    }

    /** What the record says: whatever differs from it is ticked « modifié ». */
    public FormField initial(@Nullable String text) {
        this.initial = text == null ? "" : shown(text);
        return this;
    }

    /** The form sends it back beside the value, as what it was filled against. */
    public FormField seen(String canonical) {
        this.seen = canonical;
        return this;
    }

    public FormField options(String... codes) {
        return options(Arrays.stream(codes).map(code -> new Option(code, null)).toList());
    }

    public FormField options(List<Option> options) {
        this.options = List.copyOf(options);
        return this;
    }

    public FormField required(boolean required) {
        this.required = required;
        return this;
    }

    /** The token that lets browsers fill it in: {@code family-name}, {@code tel}. */
    public FormField autocomplete(@Nullable String token) {
        this.autocomplete = token;
        return this;
    }

    /** The code of the rule that the value breaks. */
    public FormField error(@Nullable String code) {
        this.error = code;
        return this;
    }

    public FormField waiting(@Nullable Waiting waiting) {
        this.waiting = waiting;
        return this;
    }

    public FormField revealedBy(String field, String... values) {
        this.reveal = new Reveal(field, String.join(",", values));
        return this;
    }

    /** Shown without an input: the value in words. */
    public FormField readOnly(String words) {
        this.readOnly = words;
        return this;
    }

    /** A word under the field about what becomes of what is sent. */
    public FormField note(@Nullable String key) {
        this.noteKey = key;
        return this;
    }

    /** What a browser proposes while one types; anything else may be typed as well. */
    public FormField suggest(List<String> texts) {
        this.suggestions = List.copyOf(texts);
        return this;
    }

    /** Whoever typed something else chooses among what was suggested. */
    public FormField chooseSuggestion() {
        this.kind = Kind.SELECT;
        return options(suggestions.stream().map(text -> new Option(text, text)).toList());
    }

    /** The other field that the suggestions depend on. */
    public FormField companion(String name) {
        this.companion = name;
        return this;
    }

    /** Nobody answers the button of the search box: it is there for those with a script only. */
    public FormField unsearchable() {
        this.searchable = false;
        return this;
    }

    /** What the search box holds, and how many choices that found. */
    public FormField searched(String text, int choices) {
        this.searched = text;
        this.choicesFound = choices;
        return this;
    }

    public List<String> suggestions() {
        return suggestions;
    }

    public @Nullable String companion() {
        return companion;
    }

    public int choicesFound() {
        return choicesFound;
    }

    public boolean searchable() {
        return searchable;
    }

    public String searched() {
        return searched;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public String id() {
        return id;
    }

    public String value() {
        return value;
    }

    public @Nullable String initial() {
        return initial;
    }

    public @Nullable String seen() {
        return seen;
    }

    public List<Option> options() {
        return options;
    }

    public boolean required() {
        return required;
    }

    public @Nullable String autocomplete() {
        return autocomplete;
    }

    public @Nullable Waiting waiting() {
        return waiting;
    }

    public @Nullable Reveal reveal() {
        return reveal;
    }

    public @Nullable String readOnly() {
        return readOnly;
    }

    public @Nullable String note(Page page) {
        return noteKey == null ? null : page.t(noteKey);
    }

    public boolean invalid() {
        return error != null;
    }

    public boolean changed() {
        return initial != null && !initial.equals(value);
    }

    public boolean holds(String code) {
        return Arrays.asList(value.split(",")).contains(code);
    }

    public String css() {
        return kind.name().toLowerCase(Locale.ROOT) + (invalid() ? " wrong" : "") + (changed() ? " changed" : "");
    }

    /** The HTML type: dates and numbers are text, so that what was typed wrong can be shown again. */
    public String inputType() {
        return switch (kind) {
            case EMAIL -> "email";
            case TEL -> "tel";
            case PASSWORD -> "password";
            default -> "text";
        };
    }

    public @Nullable String inputMode() {
        return kind == Kind.DATE || kind == Kind.DIGITS ? "numeric" : null;
    }

    public String label(Page page) {
        return labelText == null ? page.t(labelKey) : labelText;
    }

    public @Nullable String hint(Page page) {
        return page.has(hintKey) ? page.t(hintKey) : kind == Kind.DATE ? page.t("form.date.hint") : null;
    }

    public String text(Page page, Option option) {
        String text = option.text();
        return text == null ? page.t("option." + words + "." + option.code()) : text;
    }

    /** What is wrong and how to put it right. */
    public @Nullable String problem(Page page) {
        if (error == null) {
            return null;
        }
        String own = "error." + words + "." + error;
        return page.t(page.has(own) ? own : "error." + error, label(page), maxLength);
    }

    /** The ids of what explains the field, for assistive technology. */
    public @Nullable String describedBy(Page page) {
        String ids = (hint(page) == null ? "" : id + "-hint ")
                + (noteKey == null ? "" : id + "-note ")
                + (error == null ? "" : id + "-error ")
                + (waiting == null ? "" : id + "-waiting");
        return ids.isBlank() ? null : ids.strip();
    }

    private String shown(String text) {
        return switch (kind) {
            case DATE -> FieldText.date(text);
            case TEL -> FieldText.phone(text);
            default -> text;
        };
    }

    /** Gives each field the code of the rule it breaks; returns those that break one. */
    public static List<FormField> refuse(List<FormField> fields, Map<String, String> errors) {
        return fields.stream()
                .map(field -> field.error(errors.get(field.name)))
                .filter(FormField::invalid)
                .toList();
    }
}
