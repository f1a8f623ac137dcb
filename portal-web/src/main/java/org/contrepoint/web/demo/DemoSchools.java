package org.contrepoint.web.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.delegation.GiveDelegation;
import org.contrepoint.family.EraseFamily;
import org.contrepoint.family.FamilyId;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.Custody;
import org.contrepoint.student.SetHousehold;
import org.contrepoint.web.demo.DemoSchool.Phase;
import org.contrepoint.web.demo.Household.Guardian;
import org.contrepoint.web.demo.Household.Student;

/** Generates demo schools: the same seed, size and day give the same commands. */
final class DemoSchools {
    static final long SEED = 1_685;
    private static final List<String> TOWNS = List.of(
            "Saint-Junien",
            "Rochechouart",
            "Oradour-sur-Glane",
            "Saint-Laurent-sur-Gorre",
            "Saint-Brice-sur-Vienne",
            "Saint-Victurnien",
            "Javerdat",
            "Vayres",
            "Cognac-la-Forêt");

    private final long seed;
    private final DemoSize size;
    private final Instant now;
    private final LocalDate today;
    private final Dice dice;
    private final NameBook names;
    private final People people;
    private final Logins logins;
    private final List<OpenSite> sites;
    private final List<Household> bothParents = new ArrayList<>();
    private final Map<EdgeCases, Household> edges = new EnumMap<>(EdgeCases.class);
    /** Former couples, each with its two homes; the children are told with the first. */
    private final List<List<Household>> separated = new ArrayList<>();

    private final List<Household> ordinary = new ArrayList<>();

    private DemoSchools(long seed, DemoSize size, Instant now) {
        this.seed = seed;
        this.size = size;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.today = now.atZone(StoryTeller.PARIS).toLocalDate();
        this.dice = new Dice(seed);
        this.names = new NameBook(dice);
        this.people = new People(dice, names, today);
        this.logins = new Logins(names);
        this.sites = TOWNS.stream().map(this::site).limit(size.sites).toList();
    }

    static DemoSchool generate(long seed, DemoSize size, Instant now) {
        return new DemoSchools(seed, size, now).generate();
    }

    private DemoSchool generate() {
        Cast cast = Cast.meet(dice, logins, siteIds(), today);
        drawHouseholds();
        List<Household> all = new ArrayList<>(List.of(cast.lemaire(), cast.benali()));
        all.addAll(edges.values());
        all.addAll(bothParents);
        all.addAll(ordinary);

        List<OpenAccount> staff = new ArrayList<>(cast.staff());
        if (size.sites > 1) {
            staff.add(colleague());
        }
        List<OpenAccount> teachers = logins.teachers(size.teachers - 1, siteIds(), dice);
        staff.addAll(teachers);
        PaperWork papers = new PaperWork(new Dice(seed + 1), cast, siteIds(), now);
        papers.of(ordinary.subList(0, Math.min(size.papers, ordinary.size())));
        List<Phase> phases = new ArrayList<>(new Registrations(cast, all, dice, now).phases(sites, staff));
        phases.addAll(new Teaching(seed, size, cast, teachers, all, now).phases());
        phases.add(papers.phase());
        return new DemoSchool(cast, all, phases, stories(cast), papers.told(), endings(cast));
    }

    private void drawHouseholds() {
        Households households = new Households(dice, names, people, siteIds(), TOWNS.subList(0, size.sites));
        for (EdgeCases edge : EdgeCases.values()) {
            edges.put(edge, logins.ofFamily(edge.draw(households, today)));
        }
        // Léa, Hugo and the two homes of the cast count among those that the size asks for.
        int couples = size.separatedCouples() - 1;
        int shared = size.studentsOfTwoHomes() - 1;
        for (int i = 0; i < couples; i++) {
            List<Household> homes = households.separated(shared / couples + (i < shared % couples ? 1 : 0));
            if (i == 0) {
                homes.forEach(home -> home.guardians().getFirst().values().put("email", "parent@example.org"));
                homes.getFirst().students().getFirst().values().put("exitPermission", "ACCOMPANIED");
            }
            homes.forEach(home -> (bothParents.size() < 2 ? bothParents : ordinary).add(logins.ofFamily(home)));
            separated.add(homes);
        }
        int adults = size.adultStudents() - 1;
        for (int i = 0; i < adults; i++) {
            ordinary.add(logins.ofFamily(households.onTheirOwn()));
        }
        int families = size.families - 2 - 2 * couples - adults - EdgeCases.values().length;
        int children = size.students - 2 - shared - adults - EdgeCases.childrenInAll();
        for (int count : spread(children, families)) {
            ordinary.add(logins.ofFamily(households.together(count, dice.chance(74))));
        }
    }

    /** At least one child a family, and more in some. */
    private int[] spread(int children, int families) {
        int[] counts = new int[families];
        Arrays.fill(counts, 1);
        int left = children - families;
        while (left > 0) {
            int lucky = dice.below(families);
            if (counts[lucky] < 4) {
                counts[lucky]++;
                left--;
            }
        }
        return counts;
    }

    private List<RequestStory> stories(Cast cast) {
        StoryTeller teller = new StoryTeller(dice, new Changes(dice, names, people), cast.officers(), now);
        ScriptedStories scripted = new ScriptedStories(teller);
        List<RequestStory> stories = new ArrayList<>(scripted.ofCast(cast));
        stories.add(scripted.imageRightsWithdrawn(edge(EdgeCases.IMAGE_RIGHTS_WITHDRAWN)));
        stories.add(scripted.bothParentsAtOnce(bothParents.getFirst(), bothParents.getLast()));
        stories.addAll(new StoryBook(dice, teller).write(size.requests - stories.size(), ordinary));
        stories.sort(Comparator.comparing(RequestStory::begins));
        return stories;
    }

    /** The secretary of a branch, who steps in at the main site under a delegation. */
    private OpenAccount colleague() {
        SiteId branch = siteIds().get(1);
        return Logins.ofStaff(branch, Set.of(branch), "nadia.roche", Role.STAFF, "Nadia Roche");
    }

    private List<Sending> endings(Cast cast) {
        List<Sending> endings = new ArrayList<>(List.of(erasure(cast)));
        endings.addAll(lookingOn(cast));
        if (size.sites > 1) {
            Actor officer = cast.officers().getFirst();
            Instant yesterday = now.minus(Duration.ofDays(1));
            Object command = new GiveDelegation(
                    DelegationId.of(dice.uuid()),
                    siteIds().getFirst(),
                    officer,
                    colleague().accountId(),
                    today.minusDays(1),
                    today.plusDays(12),
                    "Congés de la secrétaire du site principal");
            endings.add(new Sending(command, officer, siteIds().getFirst(), yesterday));
        }
        return endings;
    }

    /** A judge gave the last of the former couples' children to the first home; the second one may look on. */
    private List<Sending> lookingOn(Cast cast) {
        Actor officer = cast.officers().getFirst();
        Household home = separated.getLast().getFirst();
        FamilyId other = separated.getLast().getLast().id();
        return home.students().stream()
                .map(student -> new Sending(
                        new SetHousehold(student.id(), other, Custody.VIEW_ONLY, officer),
                        officer,
                        home.site(),
                        now.minus(Duration.ofDays(3))))
                .toList();
    }

    private Sending erasure(Cast cast) {
        Household leaving = edge(EdgeCases.ERASED);
        Actor officer = cast.officers().getFirst();
        Object command = new EraseFamily(
                leaving.id(),
                leaving.guardians().stream().map(Guardian::id).toList(),
                leaving.students().stream().map(Student::id).toList(),
                "Demande d’effacement de la famille, qui a quitté la région",
                "RGPD-2026-014",
                officer);
        return new Sending(command, officer, leaving.site(), now.minus(Duration.ofDays(4)));
    }

    private OpenSite site(String town) {
        boolean main = town.equals(TOWNS.getFirst());
        String of = "OAEIUYHÉ".indexOf(town.charAt(0)) >= 0 ? "d’" : "de ";
        return new OpenSite(SiteId.of(dice.uuid()), (main ? "Conservatoire " : "Antenne ") + of + town, town);
    }

    private List<SiteId> siteIds() {
        return sites.stream().map(OpenSite::siteId).toList();
    }

    private Household edge(EdgeCases edge) {
        return Objects.requireNonNull(edges.get(edge));
    }
}
