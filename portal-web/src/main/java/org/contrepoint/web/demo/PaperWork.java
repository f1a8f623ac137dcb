package org.contrepoint.web.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.document.DocumentId;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FileId;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.HandedIn;
import org.contrepoint.document.Handing;
import org.contrepoint.document.SubmitDocuments;
import org.contrepoint.review.ItemState;
import org.contrepoint.review.RefusalReason;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;
import org.contrepoint.web.demo.DemoSchool.Papers;
import org.contrepoint.web.demo.DemoSchool.Phase;
import org.contrepoint.web.demo.DocumentTypes.Usual;
import org.contrepoint.web.demo.Household.Guardian;
import org.contrepoint.web.demo.Household.Student;
import org.contrepoint.web.demo.RequestStory.Decide;
import org.contrepoint.web.demo.RequestStory.Ending;
import org.contrepoint.web.demo.RequestStory.Propose;
import org.contrepoint.web.demo.RequestStory.Refused;
import org.contrepoint.web.demo.RequestStory.Step;
import org.contrepoint.web.file.StagedFile;
import org.jspecify.annotations.Nullable;

/**
 * What the demo's families handed in: documents that were accepted and count, that expired since or soon will, that wait
 * and that were refused; and those that are missing, since nobody handed them in.
 */
final class PaperWork {

    private static final Refused BLURRED = new Refused(
            RefusalReason.UNREADABLE, "La photo est floue : le visage ne se reconnaît pas. Merci d’en refaire une.");

    private final DocumentTypes types;
    private final Dice dice;
    private final Actor admin;
    private final List<Actor> officers;
    private final Instant now;
    private final LocalDate today;
    private final List<RequestStory> stories = new ArrayList<>();
    private final List<DemoFile> files = new ArrayList<>();

    PaperWork(Dice dice, Cast cast, List<SiteId> sites, Instant now) {
        this.dice = dice;
        this.types = new DocumentTypes(sites, dice);
        this.admin = new Actor(cast.admin().accountId(), Role.ADMIN);
        this.officers = cast.officers();
        this.now = now;
        this.today = now.atZone(StoryTeller.PARIS).toLocalDate();
        ofCast(cast);
    }

    /** What the sites ask for. */
    Phase phase() {
        return new Phase("documents", types.definitions(admin, now.minus(Duration.ofDays(60)), today));
    }

    void of(List<Household> households) {
        households.forEach(this::of);
    }

    /** What was handed in, and how it went, by the time of sending. */
    Papers told() {
        stories.sort(Comparator.comparing(RequestStory::begins));
        return new Papers(List.copyOf(stories), List.copyOf(files));
    }

    /** Each state that a page of documents can show stands somewhere in the two homes of the cast. */
    private void ofCast(Cast cast) {
        Household lemaire = cast.lemaire();
        Household benali = cast.benali();
        FolderId lea = FolderId.of(cast.lea().id());
        FolderId hugo = FolderId.of(cast.hugo().id());
        Actor claire = cast.claire().actor();
        Actor karim = cast.karim().actor();
        accepted(lemaire, lea, claire, 33, Map.of(Usual.INSURANCE, 34, Usual.CERTIFICATE, 375));
        waiting(lemaire, lea, claire, 2, Usual.PHOTO);
        refused(lemaire, hugo, claire, 12, Usual.PHOTO);
        accepted(lemaire, FolderId.of(lemaire.id()), claire, 30, Map.of(Usual.RULES, 31, Usual.ADDRESS, 75));
        accepted(benali, FolderId.of(benali.id()), karim, 36, Map.of(Usual.ADDRESS, 110));
        waiting(benali, FolderId.of(benali.id()), karim, 1, Usual.RULES);
    }

    /** One household among the others. */
    private void of(Household household) {
        Guardian sender = household.guardians().stream()
                .filter(guardian -> guardian.account() != null)
                .findFirst()
                .orElse(null);
        if (sender == null) {
            return;
        }
        FolderId folder = FolderId.of(household.id());
        Actor by = sender.actor();
        switch (dice.below(5)) {
            case 0 -> waiting(household, folder, by, dice.between(1, 4), Usual.RULES, Usual.ADDRESS);
            case 1 ->
                accepted(household, folder, by, dice.between(20, 40), Map.of(Usual.ADDRESS, 120, Usual.RULES, 41));
            case 2 -> accepted(household, folder, by, dice.between(6, 40), Map.of(Usual.RULES, 41, Usual.INCOME, 60));
            default -> accepted(household, folder, by, dice.between(6, 40), Map.of(Usual.RULES, 41, Usual.ADDRESS, 45));
        }
        for (Student student : household.students()) {
            FolderId own = FolderId.of(student.id());
            switch (dice.below(6)) {
                case 0 -> waiting(household, own, by, dice.between(1, 5), Usual.INSURANCE);
                case 1 -> refused(household, own, by, dice.between(5, 20), Usual.PHOTO);
                case 2 -> {}
                default ->
                    accepted(household, own, by, dice.between(8, 40), Map.of(Usual.INSURANCE, 41, Usual.PHOTO, 41));
            }
        }
    }

    private void accepted(Household home, FolderId folder, Actor by, int daysAgo, Map<Usual, Integer> issued) {
        tell(home, folder, by, daysAgo, issued, Ending.ACCEPTED, Map.of());
    }

    private void waiting(Household home, FolderId folder, Actor by, int daysAgo, Usual... usual) {
        tell(home, folder, by, daysAgo, issuedThen(daysAgo, usual), Ending.SUBMITTED, null);
    }

    private void refused(Household home, FolderId folder, Actor by, int daysAgo, Usual usual) {
        String group = types.id(home.site(), usual).toString();
        tell(home, folder, by, daysAgo, issuedThen(daysAgo, usual), Ending.REFUSED, Map.of(group, BLURRED));
    }

    private static Map<Usual, Integer> issuedThen(int daysAgo, Usual... usual) {
        Map<Usual, Integer> issued = new LinkedHashMap<>();
        for (Usual one : usual) {
            issued.put(one, daysAgo + 1);
        }
        return issued;
    }

    /** @param refused the groups refused; none at all when nobody has decided */
    private void tell(
            Household home,
            FolderId folder,
            Actor by,
            int daysAgo,
            Map<Usual, Integer> issued,
            Ending ending,
            @Nullable Map<String, Refused> refused) {
        RequestId request = RequestId.of(dice.uuid());
        Instant sent = at(daysAgo, dice.between(8, 21));
        List<Handing> handings = new ArrayList<>();
        issued.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one ->
                        handings.add(handing(home, folder, by, sent, one.getKey(), today.minusDays(one.getValue()))));
        List<Step> steps = new ArrayList<>();
        steps.add(new Propose(request, new SubmitDocuments(folder, home.id(), request, handings, by), by, sent));
        if (refused != null) {
            Instant decided = at(daysAgo - 1, dice.between(9, 16));
            steps.add(new Decide(request, ItemState.PENDING, refused, dice.pick(officers), decided));
        }
        stories.add(new RequestStory(home.site(), ending, steps));
    }

    private Instant at(int daysAgo, int hour) {
        return today.minusDays(daysAgo)
                .atTime(hour, dice.below(60), dice.below(60))
                .atZone(StoryTeller.PARIS)
                .toInstant();
    }

    private Handing handing(Household home, FolderId folder, Actor by, Instant sent, Usual usual, LocalDate issuedOn) {
        DocumentTypeId type = types.id(home.site(), usual);
        StagedFile staged = new StagedFile(
                folder, type, usual.paper.fileName, usual.paper.as(FileId.of(dice.uuid())), sent.minusSeconds(40));
        files.add(new DemoFile(usual.paper, staged, by.account()));
        return new Handing(
                type,
                new HandedIn(
                        DocumentId.of(dice.uuid()),
                        type,
                        staged.name(),
                        List.of(staged.file()),
                        usual == Usual.ADDRESS || usual == Usual.CERTIFICATE ? issuedOn : null,
                        null),
                null);
    }
}
