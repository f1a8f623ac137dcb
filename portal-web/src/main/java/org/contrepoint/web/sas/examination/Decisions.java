package org.contrepoint.web.sas.examination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contrepoint.message.Ids;
import org.contrepoint.record.AmendmentId;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemDecision;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.ReviewRefusal;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.record.FieldCatalogue;
import org.contrepoint.web.record.IdentityInput;
import org.contrepoint.web.sas.examination.DecisionForm.Choice;
import org.contrepoint.web.sas.examination.DecisionForm.Verdict;

/**
 * What a form asks for, against the request as the officer saw it: the values of the officer's own to draft first, and
 * the decisions that follow.
 *
 * @param drafts values to draft before anything is decided
 */
record Decisions(int revision, List<Draft> drafts, List<ItemDecision> decisions, Optional<LocalDate> due) {

    /** A value that an officer puts in place of the family's. */
    record Draft(ItemId item, AmendmentId amendment, Map<String, String> values) {}

    static Decisions of(RequestView request, DecisionForm form) {
        return form.allClean() ? allClean(request, form) : chosen(request, form);
    }

    /** Lines that one officer may accept at a glance: they wait, and the record is what the family saw. */
    static boolean clean(ItemView item) {
        return item.state() == ItemState.PENDING && item.approvals() == 1 && item.standing() == ItemView.Standing.CLEAN;
    }

    /** A line for which the officer has chosen something else meanwhile is left for later. */
    private static Decisions allClean(RequestView request, DecisionForm form) {
        List<ItemDecision> accepted = request.items().stream()
                .filter(Decisions::clean)
                .filter(item -> !wantsElse(request.subject().kind(), item, form.choice(item.itemId())))
                .map(item -> ItemDecision.accept(item.itemId()))
                .toList();
        return new Decisions(form.revision(), List.of(), accepted, Optional.empty());
    }

    private static boolean wantsElse(SubjectKind kind, ItemView item, Choice choice) {
        return choice.verdict() == Verdict.REFUSE
                || choice.verdict() == Verdict.CORRECT
                || !amended(kind, item, choice).isEmpty();
    }

    private static Decisions chosen(RequestView request, DecisionForm form) {
        List<Draft> drafts = new ArrayList<>();
        List<ItemDecision> decisions = new ArrayList<>();
        form.choices().forEach((id, choice) -> {
            switch (choice.verdict()) {
                case ACCEPT -> decisions.add(accepted(request, id, choice, drafts));
                case REFUSE ->
                    decisions.add(
                            new ItemDecision(id, ItemDecision.Verdict.REFUSE, choice.reason(), choice.text(), null));
                case CORRECT -> decisions.add(ItemDecision.correct(id, choice.correctionReason(), choice.text()));
                case NONE -> {}
            }
        });
        return new Decisions(form.revision(), drafts, decisions, form.due());
    }

    private static ItemDecision accepted(RequestView request, ItemId id, Choice choice, List<Draft> drafts) {
        Optional<ItemView> line = request.items().stream()
                .filter(item -> item.itemId().equals(id))
                .findFirst();
        Map<String, String> values = line.map(item -> amended(request.subject().kind(), item, choice))
                .orElse(Map.of());
        if (line.isEmpty() || values.isEmpty()) {
            return ItemDecision.accept(id);
        }
        AmendmentId endorsed = line.get().endorsedAmendment();
        if (endorsed != null && same(values, line.get().amended())) {
            return ItemDecision.acceptAmended(id, endorsed, choice.amendedText());
        }
        Draft draft = new Draft(id, AmendmentId.of(Ids.next()), values);
        drafts.add(draft);
        return ItemDecision.acceptAmended(id, draft.amendment(), choice.amendedText());
    }

    /** The officer's own values of a line, every field of its group; none when they are what the family asks for. */
    static Map<String, String> amended(SubjectKind kind, ItemView item, Choice choice) {
        if (choice.amended().isEmpty()) {
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        boolean differs = false;
        for (RecordField field : FieldCatalogue.group(kind, item.group())) {
            List<String> typed = choice.amended().getOrDefault(field.code(), List.of(""));
            String value = IdentityInput.canonical(field, typed);
            String proposed =
                    IdentityInput.canonical(field, List.of(item.proposed().getOrDefault(field.code(), "")));
            values.put(field.code(), value);
            differs |= !value.equals(proposed);
        }
        return differs ? values : Map.of();
    }

    private static boolean same(Map<String, String> one, Map<String, String> other) {
        return one.entrySet().stream().allMatch(e -> e.getValue().equals(other.getOrDefault(e.getKey(), "")));
    }

    /**
     * What the review would refuse for want of an input or in one, so that nothing is drafted in vain; see
     * {@link ReviewRefusal} for the rules themselves.
     */
    Optional<ReviewRefusal> mistake() {
        if (decisions.stream().anyMatch(Decisions::lacksReason)) {
            return Optional.of(new ReviewRefusal.ReasonMissing());
        }
        if (decisions.stream().anyMatch(one -> one.text() != null && one.text().length() > DecisionForm.LONGEST_TEXT)) {
            return Optional.of(new ReviewRefusal.TextTooLong(DecisionForm.LONGEST_TEXT));
        }
        boolean corrects = decisions.stream().anyMatch(one -> one.verdict() == ItemDecision.Verdict.CORRECT);
        return corrects && due.isEmpty() ? Optional.of(new ReviewRefusal.DueDateOutOfRange()) : Optional.empty();
    }

    private static boolean lacksReason(ItemDecision one) {
        boolean says = one.text() != null && !one.text().isEmpty();
        return switch (one.verdict()) {
            case ACCEPT, ENDORSE -> one.amendment() != null && !says;
            case REFUSE, CORRECT -> one.reason() == null || !says;
        };
    }

    /**
     * How far the revision rises until the page can show all of it: once for what is decided, once for what is sent
     * back, once more when the record has what was accepted.
     */
    int steps(RequestView request) {
        boolean corrects = decisions.stream().anyMatch(one -> one.verdict() == ItemDecision.Verdict.CORRECT);
        boolean decides = decisions.stream().anyMatch(one -> one.verdict() != ItemDecision.Verdict.CORRECT);
        return (corrects ? 1 : 0) + (decides ? 1 : 0) + (onlyEndorses(request) || !accepts() ? 0 : 1);
    }

    private boolean accepts() {
        return decisions.stream().anyMatch(one -> one.verdict() == ItemDecision.Verdict.ACCEPT);
    }

    /** Whether every acceptance is the first of two. */
    boolean onlyEndorses(RequestView request) {
        return accepts()
                && decisions.stream()
                        .filter(one -> one.verdict() == ItemDecision.Verdict.ACCEPT)
                        .allMatch(one -> request.items().stream()
                                .filter(item -> item.itemId().equals(one.itemId()))
                                .anyMatch(item -> item.approvals() > 1 && item.endorsedBy() == null));
    }

    /** A value of the officer's own was typed for a line that is not accepted. */
    static boolean valueWithoutVerdict(SubjectKind kind, ItemView item, Choice choice) {
        return choice.verdict() == Verdict.NONE
                && !amended(kind, item, choice).isEmpty()
                && !same(amended(kind, item, choice), item.amended());
    }
}
