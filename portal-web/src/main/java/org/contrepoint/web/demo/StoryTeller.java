package org.contrepoint.web.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.contrepoint.actor.Actor;
import org.contrepoint.record.SubmissionId;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestId;
import org.contrepoint.web.demo.RequestStory.Amend;
import org.contrepoint.web.demo.RequestStory.ChangeAtOnce;
import org.contrepoint.web.demo.RequestStory.Claim;
import org.contrepoint.web.demo.RequestStory.Correct;
import org.contrepoint.web.demo.RequestStory.Decide;
import org.contrepoint.web.demo.RequestStory.Ending;
import org.contrepoint.web.demo.RequestStory.Propose;
import org.contrepoint.web.demo.RequestStory.Refused;
import org.contrepoint.web.demo.RequestStory.Reopen;
import org.contrepoint.web.demo.RequestStory.Revise;
import org.contrepoint.web.demo.RequestStory.SendBack;
import org.contrepoint.web.demo.RequestStory.Step;
import org.contrepoint.web.demo.RequestStory.Withdraw;

/** Tells how a request went, from its sending to its ending, at hours when people do such things. */
final class StoryTeller {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<Refused> REFUSALS = List.of(
            new Refused(
                    RefusalReason.PROOF_MISSING,
                    "Il manque un justificatif de moins de trois mois. Renvoyez la demande dès que vous l’avez."),
            new Refused(
                    RefusalReason.INCONSISTENT,
                    "La valeur demandée ne correspond pas à celle du dossier d’inscription papier."),
            new Refused(RefusalReason.NOT_ENTITLED, "Cette modification demande l’accord écrit des deux responsables."),
            new Refused(RefusalReason.WRONG_RECORD, "Cette demande semble concerner un autre élève de la famille."),
            new Refused(RefusalReason.OTHER, "Merci de passer au secrétariat pour en parler."));
    private static final List<String> CORRECTIONS = List.of(
            "Le numéro semble incomplet : pouvez-vous le vérifier ?",
            "Pouvez-vous confirmer l’orthographe, telle que sur la pièce d’identité ?",
            "Précisez le numéro dans la rue ou le lieu-dit.",
            "Merci d’indiquer le nom et le prénom de chaque personne autorisée.");

    private final Dice dice;
    private final Changes changes;
    private final List<Actor> officers;
    private final Instant now;

    StoryTeller(Dice dice, Changes changes, List<Actor> officers, Instant now) {
        this.dice = dice;
        this.changes = changes;
        this.officers = officers;
        this.now = now;
    }

    /** Staff accept with a value of their own. */
    RequestStory amended(RecordRef record, Change wanted, Change instead, String text) {
        RequestStory accepted = tell(Ending.ACCEPTED, record, record, List.of(wanted));
        Decide last = (Decide) accepted.steps().getLast();
        List<Step> steps =
                new ArrayList<>(accepted.steps().subList(0, accepted.steps().size() - 1));
        steps.add(new Amend(last.requestId(), instead, record, text, last.by(), last.at()));
        return new RequestStory(accepted.site(), accepted.ending(), steps);
    }

    RequestStory tell(Ending ending, RecordRef record) {
        return tell(
                ending,
                record,
                record,
                ending == Ending.PARTLY_ACCEPTED ? changes.several(record) : changes.some(record));
    }

    /**
     * @param other who sends the newer request of {@link Ending#REPLACED}: the same person or the other parent
     */
    RequestStory tell(Ending ending, RecordRef record, RecordRef other, List<Change> wanted) {
        Actor officer = dice.pick(officers);
        Actor colleague = officers.get((officers.indexOf(officer) + 1) % officers.size());
        RequestId id = requestId();
        Instant sent = sendingTime(ending);
        Instant taken =
                ending == Ending.UNDER_REVIEW ? now.minusSeconds(dice.between(30, 600)) : officeHoursAfter(sent);
        Instant decided = taken.plusSeconds(dice.between(40, 900));
        List<Step> steps = new ArrayList<>();
        steps.add(new Propose(id, record.propose(id, wanted), record.asker(), sent));
        switch (ending) {
            case SUBMITTED -> {}
            case UNDER_REVIEW -> steps.add(new Claim(id, officer, taken));
            case ACCEPTED -> {
                decide(steps, id, Map.of(), officer, taken, decided);
                approveToo(steps, id, wanted, ItemState.PENDING, colleague, decided);
            }
            case PARTLY_ACCEPTED -> {
                decide(steps, id, Map.of(wanted.getFirst().group(), dice.pick(REFUSALS)), officer, taken, decided);
                approveToo(steps, id, wanted.subList(1, wanted.size()), ItemState.PENDING, colleague, decided);
            }
            case REFUSED -> decide(steps, id, refuseAll(wanted), officer, taken, decided);
            case ENDORSED -> decide(steps, id, Map.of(), officer, taken, decided);
            case REOPENED -> {
                decide(steps, id, refuseAll(wanted), officer, taken, decided);
                String why = "La famille a apporté le justificatif au secrétariat.";
                steps.add(new Reopen(id, why, colleague, decided.plus(Duration.ofHours(20))));
            }
            case AT_ONCE -> {
                steps.clear();
                steps.add(new ChangeAtOnce(record.propose(id, wanted), record.asker(), sent));
            }
            case CORRECTION_REQUESTED, LAPSED -> sendBack(steps, id, wanted, ending, officer, taken, decided);
            case CORRECTED -> {
                sendBack(steps, id, wanted, ending, officer, taken, decided);
                SubmissionId again = new SubmissionId(dice.uuid());
                Instant resent = decided.plus(Duration.ofHours(dice.between(5, 30)));
                Object revision = record.revise(id, again, variant(record, wanted));
                steps.add(new Revise(id, revision, record.asker(), resent));
                Instant retaken = officeHoursAfter(resent);
                decide(steps, id, Map.of(), officer, retaken, retaken.plusSeconds(200));
                approveToo(steps, id, wanted, ItemState.PENDING, colleague, retaken.plusSeconds(200));
            }
            case WITHDRAWN -> steps.add(new Withdraw(id, record.asker(), sent.plusSeconds(dice.between(300, 40_000))));
            case REPLACED -> {
                RequestId newer = requestId();
                Instant resent = sent.plusSeconds(dice.between(120, 2_400));
                steps.add(new Propose(newer, other.propose(newer, variant(record, wanted)), other.asker(), resent));
            }
            case CONFLICT_WAITING, CONFLICT_SOLVED -> {
                Change staffChange = variant(record, wanted).getFirst();
                steps.add(new Correct(record.correct(staffChange, officer), officer, sent.plusSeconds(1_800)));
                decide(steps, id, Map.of(), officer, taken, decided);
                if (ending == Ending.CONFLICT_SOLVED) {
                    steps.add(new Decide(id, ItemState.CONFLICT, Map.of(), officer, decided.plusSeconds(180)));
                    approveToo(steps, id, wanted, ItemState.CONFLICT, colleague, decided.plusSeconds(180));
                }
            }
        }
        return new RequestStory(record.site(), ending, steps);
    }

    private void decide(
            List<Step> steps, RequestId id, Map<String, Refused> refused, Actor by, Instant taken, Instant decided) {
        steps.add(new Claim(id, by, taken));
        steps.add(new Decide(id, ItemState.PENDING, refused, by, decided));
    }

    /** Half an hour later, the second officer whom an exit permission needs. */
    private static void approveToo(
            List<Step> steps, RequestId id, List<Change> accepted, ItemState standing, Actor by, Instant decided) {
        if (accepted.stream().anyMatch(change -> change.group().equals("exitPermission"))) {
            steps.add(new Decide(id, standing, Map.of(), by, decided.plusSeconds(1_900)));
        }
    }

    private void sendBack(
            List<Step> steps, RequestId id, List<Change> wanted, Ending ending, Actor by, Instant taken, Instant at) {
        LocalDate day = at.atZone(PARIS).toLocalDate();
        LocalDate due = ending == Ending.LAPSED ? day.plusDays(10) : day.plusDays(dice.between(16, 30));
        steps.add(new Claim(id, by, taken));
        Set<String> groups = wanted.stream().map(Change::group).collect(Collectors.toSet());
        steps.add(new SendBack(id, groups, dice.pick(CORRECTIONS), due, by, at));
    }

    private Map<String, Refused> refuseAll(List<Change> wanted) {
        Refused refused = dice.pick(REFUSALS);
        return wanted.stream().collect(Collectors.toMap(Change::group, change -> refused));
    }

    /** The same groups, with other values. */
    private List<Change> variant(RecordRef record, List<Change> wanted) {
        List<Change> other = new ArrayList<>();
        for (Change change : wanted) {
            other.add(changes.otherThan(change, record));
        }
        return other;
    }

    private Instant sendingTime(Ending ending) {
        int daysAgo = switch (ending) {
            case SUBMITTED, UNDER_REVIEW, AT_ONCE -> dice.between(1, 5);
            case CORRECTION_REQUESTED, CONFLICT_WAITING, REPLACED, ENDORSED, REOPENED -> dice.between(6, 11);
            case LAPSED -> dice.between(27, 38);
            default -> dice.between(9, 40);
        };
        LocalTime hour = LocalTime.of(dice.between(7, 22), dice.below(60), dice.below(60));
        return now.atZone(PARIS)
                .toLocalDate()
                .minusDays(daysAgo)
                .atTime(hour)
                .atZone(PARIS)
                .toInstant();
    }

    /** A moment of the next working day at which the office is open. */
    private Instant officeHoursAfter(Instant sent) {
        LocalDate day = sent.atZone(PARIS).toLocalDate().plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        LocalTime hour = LocalTime.of(dice.between(9, 16), dice.below(60), dice.below(60));
        return day.atTime(hour).atZone(PARIS).toInstant();
    }

    private RequestId requestId() {
        return RequestId.of(dice.uuid());
    }
}
