package org.contrepoint.web.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contrepoint.document.DocumentRefusal;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FolderId;
import org.contrepoint.document.Handing;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Refusal;
import org.contrepoint.view.document.FolderEntry;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.file.FileRefused;
import org.contrepoint.web.file.StagedFile;
import org.contrepoint.web.file.Uploads;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.time.SchoolTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes files in and hands documents over. A file that is refused takes none of the others with it, and what was taken
 * in stays until it is sent or taken away: nothing is lost on a mistake.
 */
@Component
public class HandingDesk {

    private final Uploads uploads;
    private final Commands commands;
    private final SchoolTime time;

    HandingDesk(Uploads uploads, Commands commands, SchoolTime time) {
        this.uploads = uploads;
        this.commands = commands;
        this.time = time;
    }

    /** A file that was not taken in. */
    public record Problem(DocumentTypeId typeId, String fileName, FileRefused refusal) {}

    /** What became of it. */
    public sealed interface Outcome {}

    /** It is on disk. */
    public record HandedOver() implements Outcome {}

    /** Nothing was sent; what was taken in is still there. */
    public record NotHandedOver(
            List<Problem> problems,
            Map<String, String> errors,
            @Nullable Refusal refusal) implements Outcome {

        /** Whether nothing is wrong: files were only added or taken away. */
        public boolean fine() {
            return problems.isEmpty() && errors.isEmpty() && refusal == null;
        }

        /** The status of the page that says so. */
        public HttpStatusCode status() {
            if (!problems.isEmpty()) {
                return problems.getFirst().refusal().getStatusCode();
            }
            return refusal != null
                    ? Refusals.status(refusal)
                    : errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /**
     * Who hands in what, and how it is sent.
     *
     * @param asked what may be handed in here; a file for anything else is passed over
     * @param actingFor the family that staff act for
     */
    public record Counter(
            FolderId folder,
            List<FolderEntry> asked,
            CurrentUser user,
            @Nullable FamilyId actingFor,
            Function<List<Handing>, Object> command) {

        Set<DocumentTypeId> types() {
            return asked.stream().map(entry -> entry.type().typeId()).collect(Collectors.toSet());
        }
    }

    /** Takes away what the form says, takes in the files that came with it, and sends all that is ready. */
    public Mono<Outcome> serve(HandingForm form, Counter counter) {
        return Mono.justOrEmpty(form.discarded())
                .flatMap(file -> uploads.discard(file, counter.user()))
                .then(takeIn(form, counter))
                .flatMap(problems -> form.onlyPrepares() || !problems.isEmpty()
                        ? Mono.just(new NotHandedOver(problems, Map.of(), null))
                        : send(form, counter));
    }

    /** What was taken in for a folder by this person and not sent yet. */
    public Mono<List<StagedFile>> staged(FolderId folder, CurrentUser user) {
        return uploads.staged(user, folder);
    }

    private Mono<List<Problem>> takeIn(HandingForm form, Counter counter) {
        return Flux.fromIterable(form.files())
                .filter(sent -> counter.types().contains(sent.typeId()))
                .concatMap(sent -> uploads.stage(sent.part(), counter.user(), counter.folder(), sent.typeId())
                        .flatMap(taken -> Mono.<Problem>empty())
                        .onErrorResume(
                                FileRefused.class,
                                refused -> Mono.just(
                                        new Problem(sent.typeId(), sent.part().filename(), refused))))
                .collectList();
    }

    private Mono<Outcome> send(HandingForm form, Counter counter) {
        return staged(counter.folder(), counter.user()).flatMap(staged -> {
            Drafts drafts = Drafts.of(form, counter.asked(), staged, time.today());
            if (!drafts.errors().isEmpty()) {
                return Mono.just(new NotHandedOver(List.of(), drafts.errors(), null));
            }
            return drafts.ready().isEmpty()
                    ? Mono.just(new NotHandedOver(List.of(), Map.of(), new DocumentRefusal.NothingHandedIn()))
                    : send(drafts, counter);
        });
    }

    private Mono<Outcome> send(Drafts drafts, Counter counter) {
        CurrentUser user = counter.user();
        FolderId folder = counter.folder();
        return uploads.keep(drafts.files(), user, folder)
                .flatMap(kept -> commands.send(counter.command().apply(drafts.handings()), user, counter.actingFor())
                        .<Outcome>thenReturn(new HandedOver())
                        .onErrorResume(failure -> uploads.release(drafts.files(), user, folder)
                                .then(Refusals.of(failure))
                                .map(refusal -> new NotHandedOver(List.of(), Map.of(), refusal))))
                .onErrorResume(
                        FileRefused.class,
                        gone -> Mono.just(new NotHandedOver(List.of(drafts.lost(gone)), Map.of(), null)));
    }
}
