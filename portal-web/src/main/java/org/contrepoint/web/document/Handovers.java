package org.contrepoint.web.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.Validity;
import org.contrepoint.view.document.DocumentView;
import org.contrepoint.view.document.FolderEntry;
import org.contrepoint.view.document.FolderState;
import org.contrepoint.web.document.HandingDesk.NotHandedOver;
import org.contrepoint.web.document.HandingDesk.Problem;
import org.contrepoint.web.file.StagedFile;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.record.Typed;
import org.contrepoint.web.time.SchoolTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the inputs with which documents are handed in, with all that was typed when they come back. */
@Component
public class Handovers {

    private final Messages messages;
    private final Refusals refusals;
    private final SchoolTime time;

    Handovers(Messages messages, Refusals refusals, SchoolTime time) {
        this.messages = messages;
        this.refusals = refusals;
        this.time = time;
    }

    /**
     * The inputs of one document type.
     *
     * @param staged what was taken in for the folder
     */
    public Handover of(
            FolderId folder,
            FolderEntry entry,
            List<StagedFile> staged,
            HandingForm typed,
            NotHandedOver outcome,
            Locale locale) {
        DocumentTypeId type = entry.type().typeId();
        List<StagedFile> files =
                staged.stream().filter(file -> file.type().equals(type)).toList();
        FormField issuedOn = issuedOn(entry, typed, outcome, locale);
        FormField reuse = reuse(entry, typed, outcome, locale);
        FormField excuse = excuse(entry, typed, outcome, locale);
        List<String> problems = outcome.problems().stream()
                .filter(problem -> problem.typeId().equals(type))
                .map(problem -> sentence(problem, locale))
                .toList();
        boolean touched = Stream.of(issuedOn, reuse, excuse)
                .flatMap(Stream::ofNullable)
                .anyMatch(field -> field.invalid() || !field.value().isEmpty());
        return new Handover(
                type.value().toString(),
                folder.toString(),
                entry.type().terms().name(),
                files,
                issuedOn,
                reuse,
                excuse,
                problems,
                touched
                        || !files.isEmpty()
                        || !problems.isEmpty()
                        || entry.state().compareTo(FolderState.EXPIRING) <= 0);
    }

    /** What was wrong, in words: each file by its name, then the rule that said no. */
    public List<String> sentences(NotHandedOver outcome, Locale locale) {
        List<String> sentences = new ArrayList<>();
        outcome.problems().forEach(problem -> sentences.add(sentence(problem, locale)));
        if (outcome.refusal() != null) {
            sentences.add(refusals.sentence(outcome.refusal(), locale));
        }
        return List.copyOf(sentences);
    }

    private String sentence(Problem problem, Locale locale) {
        String why = messages.get(
                locale,
                "file." + problem.refusal().code(),
                problem.refusal().arguments().toArray());
        return messages.get(locale, "doc.file.refused", Typed.line(problem.fileName(), 80), why);
    }

    private @Nullable FormField issuedOn(FolderEntry entry, HandingForm typed, NotHandedOver outcome, Locale locale) {
        if (entry.type().terms().validity().kind() != Validity.Kind.MONTHS) {
            return null;
        }
        String name = HandingForm.ISSUED_ON + entry.type().typeId().value();
        return FormField.of(FormField.Kind.DATE, name)
                .called(messages.get(locale, "doc.issued"))
                .hint("hint.doc.issued")
                .initial("")
                .value(typed.typed(HandingForm.ISSUED_ON, entry.type().typeId()))
                .error(outcome.errors().get(name));
    }

    private @Nullable FormField reuse(FolderEntry entry, HandingForm typed, NotHandedOver outcome, Locale locale) {
        if (entry.reusable().isEmpty()) {
            return null;
        }
        String name = HandingForm.REUSE + entry.type().typeId().value();
        List<FormField.Option> options = Stream.concat(
                        Stream.of(new FormField.Option("", messages.get(locale, "doc.reuse.none"))),
                        entry.reusable().stream()
                                .sorted(Comparator.comparing(DocumentView::handedInAt)
                                        .reversed())
                                .map(earlier -> new FormField.Option(
                                        earlier.documentId().value().toString(),
                                        messages.get(
                                                locale,
                                                "doc.reuse.one",
                                                earlier.name(),
                                                time.moment(earlier.handedInAt(), locale)))))
                .toList();
        return FormField.of(FormField.Kind.RADIO, name)
                .called(messages.get(locale, "doc.reuse"))
                .options(options)
                .initial("")
                .value(typed.typed(HandingForm.REUSE, entry.type().typeId()))
                .error(outcome.errors().get(name));
    }

    private FormField excuse(FolderEntry entry, HandingForm typed, NotHandedOver outcome, Locale locale) {
        String name = HandingForm.EXCUSE + entry.type().typeId().value();
        return FormField.of(FormField.Kind.TEXTAREA, name)
                .called(messages.get(locale, "doc.excuse.why"))
                .hint("doc.excuse.hint")
                .initial("")
                .value(typed.typed(HandingForm.EXCUSE, entry.type().typeId()))
                .error(outcome.errors().get(name));
    }
}
