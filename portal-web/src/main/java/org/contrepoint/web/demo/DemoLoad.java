package org.contrepoint.web.demo;

import java.time.Duration;
import java.util.List;
import org.contrepoint.view.family.FamilyPage;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.family.FindFamily;
import org.contrepoint.view.family.ListFamilies;
import org.contrepoint.web.access.CredentialStore;
import org.contrepoint.web.demo.DemoSchool.Phase;
import org.contrepoint.web.message.Queries;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sends a demo school through the command side, and gives the cast its passwords. */
@Component
@Profile("demo")
class DemoLoad {
    private static final int AT_ONCE = 32;
    /** A story counts for about as many commands in the progress bar. */
    private static final int STORY_UNITS = 6;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final DemoSender sender;
    private final StoryPlayer player;
    private final Queries queries;
    private final CredentialStore credentials;
    private final LoadProgress progress;
    private final DemoFiles files;

    DemoLoad(
            DemoSender sender,
            StoryPlayer player,
            Queries queries,
            CredentialStore credentials,
            LoadProgress progress,
            DemoFiles files) {
        this.sender = sender;
        this.player = player;
        this.queries = queries;
        this.credentials = credentials;
        this.progress = progress;
        this.files = files;
    }

    /** Completes once everything can be seen on the pages. */
    Mono<Void> run(DemoSchool school) {
        return Mono.fromRunnable(() -> progress.begin(units(school)))
                .thenMany(Flux.fromIterable(school.phases()).concatMap(this::phase))
                .then(registeredFamilies(school))
                .then(requests(school.stories()))
                .then(files.put(school.papers().files()))
                .then(requests(school.papers().stories()))
                .then(phase(new Phase("erasure", school.last())))
                .then(erased(school))
                .then(passwords(school.cast()));
    }

    private Mono<Void> phase(Phase phase) {
        return Mono.fromRunnable(() -> progress.step(phase.name()))
                .thenMany(Flux.fromIterable(phase.sendings()))
                .flatMap(sender::send, AT_ONCE)
                .doOnNext(sent -> progress.advance(1))
                .then();
    }

    private Mono<Void> requests(List<RequestStory> stories) {
        return Mono.fromRunnable(() -> progress.step("requests"))
                .thenMany(Flux.fromIterable(stories))
                .flatMap(player::play, AT_ONCE)
                .doOnNext(told -> progress.advance(STORY_UNITS))
                .then();
    }

    private Mono<Void> passwords(Cast cast) {
        return Mono.fromRunnable(() -> progress.step("passwords"))
                .thenMany(Flux.fromIterable(cast.logins()))
                .concatMap(account -> credentials.setPassword(account.accountId(), Cast.PASSWORD))
                .then();
    }

    private Mono<Void> registeredFamilies(DemoSchool school) {
        ListFamilies all = new ListFamilies(school.cast().secretariat().sites(), "", 0);
        return until(queries.one(all, FamilyPage.class)
                .filter(page -> page.total() >= school.households().size()));
    }

    private Mono<Void> erased(DemoSchool school) {
        return Flux.fromIterable(school.erased())
                .concatMap(family -> until(
                        queries.one(new FindFamily(family), FamilyView.class).filter(FamilyView::erased)))
                .then();
    }

    private static Mono<Void> until(Mono<?> answer) {
        return answer.repeatWhenEmpty(Integer.MAX_VALUE, times -> times.delayElements(LOOK_AGAIN))
                .timeout(PATIENCE)
                .then();
    }

    private static int units(DemoSchool school) {
        int sendings = school.phases().stream()
                .mapToInt(phase -> phase.sendings().size())
                .sum();
        return sendings
                + school.last().size()
                + STORY_UNITS
                        * (school.stories().size() + school.papers().stories().size());
    }
}
