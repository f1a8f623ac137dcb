package org.contrepoint.web.file.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.document.Audience;
import org.contrepoint.document.DefineDocumentType;
import org.contrepoint.document.DocumentId;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.DocumentTypeTerms;
import org.contrepoint.document.FileId;
import org.contrepoint.document.FolderKind;
import org.contrepoint.document.HandedIn;
import org.contrepoint.document.Handing;
import org.contrepoint.document.SubmitDocuments;
import org.contrepoint.document.Validity;
import org.contrepoint.family.EraseFamily;
import org.contrepoint.message.Ids;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.document.DocumentView;
import org.contrepoint.view.document.FindDocumentOfFile;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.file.FileCast;
import org.contrepoint.web.file.FileProperties;
import org.contrepoint.web.file.FileRefusal;
import org.contrepoint.web.file.FileRefused;
import org.contrepoint.web.file.StagedFile;
import org.contrepoint.web.file.Uploads;
import org.contrepoint.web.file.verify.SampleFiles;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files once they are handed in: who reads them, what the daily cleaning leaves, and what an erasure does not. */
class HandedInIT {

    private static final OpenSchool SCHOOL = OpenSchool.get();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final DocumentTypeId INSURANCE = DocumentTypeId.of(UUID.randomUUID());

    private final FileCast claire = FileCast.meet();

    @BeforeAll
    static void ask() {
        SCHOOL.send(new DefineDocumentType(
                INSURANCE,
                OpenSchool.SITE,
                new DocumentTypeTerms(
                        "Assurance", "", FolderKind.STUDENT, Audience.EVERYONE, Set.of(), true, Validity.UNLIMITED),
                Actor.SYSTEM));
    }

    @Test
    void a_file_handed_in_is_read_by_its_family_and_by_staff_of_its_site_who_are_noted() {
        FileId file = handIn("Attestation.pdf");
        Visitor officer = SCHOOL.loggedIn(Role.STAFF);
        Visitor teacher = SCHOOL.loggedIn(Role.TEACHER);
        FileCast karim = FileCast.meet();
        String address = "/fichiers/" + file.value();

        assertThat(claire.visitor().get(address).status()).isEqualTo(200);
        assertThat(reads()).isZero();
        assertThat(officer.get(address + "/pages/1.png").status()).isEqualTo(200);
        assertThat(officer.get(address).response().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("Attestation.pdf"));
        assertThat(reads()).isEqualTo(1);
        assertThat(karim.visitor().get(address).status()).isEqualTo(404);
        assertThat(teacher.get(address).status()).isEqualTo(403);
    }

    @Test
    void staff_of_another_site_do_not_find_it() {
        FileId file = handIn("a.pdf");
        String login = "elsewhere-" + UUID.randomUUID();
        SCHOOL.openAt(SiteId.of(UUID.randomUUID()), login, Role.STAFF);
        Visitor stranger = SCHOOL.visitor();
        stranger.logIn(login, OpenSchool.PASSWORD);

        assertThat(stranger.get("/fichiers/" + file.value()).status()).isEqualTo(404);
    }

    @Test
    void a_file_handed_in_is_neither_taken_back_nor_handed_in_elsewhere() {
        FileId file = handIn("a.pdf");
        clean();
        Uploads uploads = SCHOOL.bean(Uploads.class);

        assertThat(uploads.discard(file, claire.user()).block(PATIENCE)).isFalse();
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> uploads.keep(List.of(file), claire.user(), claire.folder())
                        .block(PATIENCE))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(FileRefusal.GONE));
    }

    @Test
    void somebody_else_s_file_refuses_all() {
        FileId mine = stage("a.pdf");
        FileCast karim = FileCast.meet();
        FileId theirs = FileId.parse(FileCast.id(karim.send(INSURANCE, "b.pdf", SampleFiles.pdf(1))));
        Uploads uploads = SCHOOL.bean(Uploads.class);

        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> uploads.keep(List.of(mine, theirs), claire.user(), claire.folder())
                        .block(PATIENCE));
        assertThat(staged()).containsExactly(mine);
    }

    @Test
    void files_wait_again_when_the_command_is_refused_unless_the_log_holds_them() {
        FileId refused = stage("a.pdf");
        FileId handedIn = handIn("b.pdf");
        Uploads uploads = SCHOOL.bean(Uploads.class);
        uploads.keep(List.of(refused), claire.user(), claire.folder()).block(PATIENCE);
        assertThat(staged()).isEmpty();

        uploads.release(List.of(refused, handedIn), claire.user(), claire.folder())
                .block(PATIENCE);

        assertThat(staged()).containsExactly(refused);
    }

    @Test
    void the_daily_cleaning_removes_what_nobody_handed_in_and_keeps_what_the_log_holds() throws IOException {
        FileId left = stage("a.pdf");
        FileId cutShort = stage("b.pdf");
        SCHOOL.bean(Uploads.class)
                .keep(List.of(cutShort), claire.user(), claire.folder())
                .block(PATIENCE);
        FileId handedIn = handIn("c.pdf");
        age(left, cutShort, handedIn);
        FileId fresh = stage("d.pdf");
        FileId unknown = FileId.of(Ids.next());
        Path orphan = place(unknown);
        Files.createDirectories(orphan.getParent());
        Files.writeString(orphan, "left behind by a crash");
        Files.setLastModifiedTime(orphan, FileTime.from(Instant.now().minus(Duration.ofHours(30))));
        FileId justWritten = FileId.of(Ids.next());
        Path underWay = place(justWritten);
        Files.createDirectories(underWay.getParent());
        Files.writeString(underWay, "its row comes next");

        clean();

        assertThat(List.of(place(left), place(cutShort), orphan)).noneMatch(Files::exists);
        assertThat(List.of(place(handedIn), place(fresh), underWay)).allMatch(Files::exists);
        assertThat(staged()).containsExactly(fresh);
        assertThat(name(handedIn)).as("the log has its name").isNull();
        assertThat(claire.visitor().get("/fichiers/" + handedIn.value()).status())
                .isEqualTo(200);
        Files.delete(underWay);
    }

    @Test
    void an_erased_family_leaves_no_file_and_a_replay_erases_none_again() throws IOException {
        FileId handedIn = handIn("a.pdf");
        FileId waiting = stage("b.pdf");
        FileCast karim = FileCast.meet();
        FileId theirs = FileId.parse(FileCast.id(karim.send(INSURANCE, "c.pdf", SampleFiles.pdf(1))));

        SCHOOL.send(new EraseFamily(
                claire.family(), List.of(), List.of(claire.student()), "Demande", "2026-12", Actor.SYSTEM));

        await("the files are gone")
                .atMost(PATIENCE)
                .until(() -> !Files.exists(place(handedIn)) && !Files.exists(place(waiting)));
        await("their rows too").atMost(PATIENCE).until(() -> rows(handedIn, waiting) == 0);
        assertThat(place(theirs)).exists();
        assertThat(SCHOOL.bean(EventProcessingConfiguration.class)
                        .eventProcessor("file-erasure", TrackingEventProcessor.class)
                        .orElseThrow()
                        .supportsReset())
                .isFalse();
    }

    private FileId stage(String name) {
        return FileId.parse(FileCast.id(claire.send(INSURANCE, name, SampleFiles.pdf(1))));
    }

    private FileId handIn(String name) {
        FileId file = stage(name);
        List<StagedFile> kept = SCHOOL.bean(Uploads.class)
                .keep(List.of(file), claire.user(), claire.folder())
                .block(PATIENCE);
        HandedIn document = new HandedIn(DocumentId.of(Ids.next()), INSURANCE, name, Uploads.stored(kept), null, null);
        SCHOOL.bean(Commands.class)
                .send(
                        new SubmitDocuments(
                                claire.folder(),
                                claire.family(),
                                RequestId.of(Ids.next()),
                                List.of(new Handing(INSURANCE, document, null)),
                                claire.user().actor()),
                        claire.user())
                .block(PATIENCE);
        await("the document is shown")
                .atMost(PATIENCE)
                .until(() -> SCHOOL.bean(Queries.class)
                                .one(new FindDocumentOfFile(file), DocumentView.class)
                                .block(PATIENCE)
                        != null);
        return file;
    }

    private List<FileId> staged() {
        return SCHOOL.bean(Uploads.class).staged(claire.user(), claire.folder()).block(PATIENCE).stream()
                .map(StagedFile::fileId)
                .toList();
    }

    private static void clean() {
        JdbcClient.create(SCHOOL.bean(DataSource.class))
                .sql("update stored_file set staged_at = staged_at - interval '11 minutes'")
                .update();
        try {
            SCHOOL.bean(OrphanFiles.class).clean();
        } catch (IOException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static void age(FileId... files) {
        for (FileId file : files) {
            JdbcClient.create(SCHOOL.bean(DataSource.class))
                    .sql("""
                            update stored_file set staged_at = staged_at - interval '25 hours',
                              kept_at = kept_at - interval '25 hours'
                            where id = :id
                            """)
                    .param("id", file.value())
                    .update();
        }
    }

    private static Path place(FileId file) {
        String name = file.value().toString();
        return SCHOOL.bean(FileProperties.class)
                .folder()
                .resolve("kept")
                .resolve(name.substring(name.length() - 2))
                .resolve(name);
    }

    private static Object name(FileId file) {
        return JdbcClient.create(SCHOOL.bean(DataSource.class))
                .sql("select name from stored_file where id = :id")
                .param("id", file.value())
                .query()
                .singleRow()
                .get("name");
    }

    private static long rows(FileId... files) {
        return JdbcClient.create(SCHOOL.bean(DataSource.class))
                .sql("select count(*) from stored_file where id in (:ids)")
                .param("ids", Arrays.stream(files).map(FileId::value).toList())
                .query(Long.class)
                .single();
    }

    private long reads() {
        return JdbcClient.create(SCHOOL.bean(DataSource.class))
                .sql("select count(*) from security_log where kind = 'RECORD_READ' and subject_id = :id")
                .param("id", claire.student().value())
                .query(Long.class)
                .single();
    }
}
