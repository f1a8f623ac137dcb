package org.contrepoint.web.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.contrepoint.actor.Role;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FileId;
import org.contrepoint.document.FolderId;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.file.keep.FileRows;
import org.contrepoint.web.file.scan.Scanner;
import org.contrepoint.web.file.store.FileStore;
import org.contrepoint.web.file.verify.SampleFiles;
import org.contrepoint.web.file.verify.Verifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import reactor.core.publisher.Flux;

/** What happens to a file that a family sends, from the first byte until it is handed in. */
class UploadIT {

    private static FileCast claire;
    private static FileCast karim;

    private final DocumentTypeId insurance = DocumentTypeId.of(UUID.randomUUID());

    @BeforeAll
    static void meet() {
        claire = FileCast.meet();
        karim = FileCast.meet();
    }

    @Test
    void a_script_is_told_what_was_taken_and_where_to_see_it() {
        Visitor.Answer answer = claire.send(insurance, "Attestation.PDF", SampleFiles.pdf(2));

        String id = FileCast.id(answer);
        assertThat(answer.body())
                .contains("\"name\":\"Attestation.pdf\"")
                .contains("\"media\":\"PDF\"")
                .contains("\"pages\":2")
                .contains("\"preview\":\"/fichiers/" + id + "/pages/1.png\"");
        assertThat(staged(claire)).contains(FileId.parse(id));
    }

    @Test
    void a_browser_without_scripts_comes_back_to_the_page_of_the_folder() {
        Visitor.Answer answer = claire.submit(insurance, "photo.jpg", SampleFiles.jpeg(300, 200));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/eleves/" + claire.student().value() + "/documents");
    }

    @Test
    void a_refused_file_is_explained_and_leaves_nothing() {
        List<Path> before = FileCast.onDisk("kept");

        Visitor.Answer page = claire.submit(insurance, "photo.jpg", SampleFiles.text("<html><script>1</script>"));
        Visitor.Answer script = claire.send(insurance, "photo.jpg.php", SampleFiles.text("<?php echo 1;"));
        Visitor.Answer empty = claire.send(insurance, "vide.pdf", new byte[0]);

        assertThat(page.status()).isEqualTo(415);
        assertThat(page.body())
                .contains("Ce fichier est une page web")
                .contains("/eleves/" + claire.student().value());
        assertThat(script.status()).isEqualTo(415);
        assertThat(script.body()).contains("\"code\":\"type\"").contains("ni un PDF ni une photo");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("\"code\":\"empty\"");
        assertThat(FileCast.onDisk("kept")).hasSameSizeAs(before);
        nothingUnderWay();
    }

    @Test
    void a_file_of_fifteen_megabytes_is_taken_and_one_of_sixteen_is_not() {
        FileCast.id(claire.send(insurance, "a.jpg", SampleFiles.jpegOf(15 * 1024 * 1024)));

        Visitor.Answer larger = claire.send(insurance, "a.jpg", SampleFiles.jpegOf(15 * 1024 * 1024 + 1));
        Visitor.Answer script = claire.send(insurance, "a.jpg", SampleFiles.jpegOf(16 * 1024 * 1024));
        Visitor.Answer page = claire.submit(insurance, "a.jpg", SampleFiles.jpegOf(16 * 1024 * 1024));

        assertThat(larger.status()).isEqualTo(413);
        assertThat(larger.body()).contains("dépasse 15");
        assertThat(script.status()).isEqualTo(413);
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.body()).contains("trop volumineux");
        nothingUnderWay();
    }

    @Test
    void a_name_leads_nowhere_and_deceives_nobody() {
        String path = claire.send(insurance, "../../../etc/passwd", SampleFiles.jpeg(20, 20))
                .body();
        String turned = claire.send(insurance, "facture\u202Egpj.exe", SampleFiles.jpeg(20, 20))
                .body();
        String script = claire.send(insurance, "<img onerror=x>.jpg", SampleFiles.jpeg(20, 20))
                .body();

        assertThat(path).contains("\"name\":\"passwd.jpg\"");
        assertThat(turned).contains("\"name\":\"facturegpj.exe.jpg\"");
        assertThat(script).contains("\"name\":\"_img onerror=x_.jpg\"");
        assertThat(FileCast.onDisk("kept"))
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches("[0-9a-f-]{36}"))
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
    }

    @Test
    void a_document_has_ten_files_and_no_more() {
        byte[] page = SampleFiles.png(20, 20);
        for (int number = 0; number < 10; number++) {
            FileCast.id(karim.send(insurance, number + ".png", page));
        }

        Visitor.Answer eleventh = karim.send(insurance, "11.png", page);

        assertThat(eleventh.status()).isEqualTo(422);
        assertThat(eleventh.body()).contains("\"code\":\"too-many\"").contains("10 fichiers");
    }

    @Test
    void nobody_has_more_than_sixty_files_waiting() {
        FileCast hoarder = FileCast.meet();
        JdbcClient.create(FileCast.SCHOOL.bean(DataSource.class))
                .sql("""
                        insert into stored_file
                          (id, account_id, folder, type_id, name, media, bytes, sha256, pages, staged_at)
                        select gen_random_uuid(), :account, 'folder-student-' || gen_random_uuid(), gen_random_uuid(),
                          'x', 'PNG', 1, '', 1, now()
                        from generate_series(1, 60)
                        """)
                .param("account", hoarder.account().value())
                .update();

        Visitor.Answer answer = hoarder.send(insurance, "a.png", SampleFiles.png(20, 20));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("\"code\":\"too-many-staged\"");
    }

    @Test
    void a_connection_that_is_cut_leaves_nothing() throws IOException {
        byte[] content = SampleFiles.jpegOf(4 * 1024 * 1024);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), FileCast.SCHOOL.port())) {
            OutputStream out = socket.getOutputStream();
            String token = claire.token();
            out.write(("POST /fichiers HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: CONTREPOINT="
                            + claire.visitor().cookie("CONTREPOINT") + "\r\nX-XSRF-TOKEN: " + token
                            + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                            + (content.length + 500)
                            + "\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(content);
            out.flush();
            await("it arrives")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !FileCast.onDisk("incoming").isEmpty());
        }
        nothingUnderWay();
    }

    @Test
    void a_form_without_its_token_or_from_nobody_is_not_read() {
        Map<String, String> fields = Map.of(
                "folder", claire.folder().toString(), "type", insurance.value().toString());

        Visitor.Answer forged = claire.visitor().postFile("/fichiers", fields, "a.png", SampleFiles.png(20, 20));
        Visitor.Answer nobody =
                FileCast.SCHOOL.visitor().postFile("/fichiers", fields, "a.png", SampleFiles.png(20, 20));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(nobody.status()).isEqualTo(303);
        assertThat(nobody.location()).isEqualTo("/connexion");
        nothingUnderWay();
    }

    @Test
    void a_form_that_lacks_something_is_refused() {
        String[] script = {"Accept", "application/json", "X-XSRF-TOKEN", claire.token()};
        Map<String, String> broken = Map.of("folder", "folder-x", "type", "y");

        assertThat(claire.visitor()
                        .postFile("/fichiers", Map.of(), "a.png", SampleFiles.png(20, 20), script)
                        .status())
                .isEqualTo(400);
        assertThat(claire.visitor()
                        .postFile("/fichiers", broken, "a.png", SampleFiles.png(20, 20), script)
                        .body())
                .contains("\"code\":\"incomplete\"");
    }

    @Test
    void a_folder_of_another_family_does_not_exist() {
        Map<String, String> theirs = Map.of(
                "folder", karim.folder().toString(), "type", insurance.value().toString());
        Map<String, String> household = Map.of(
                "folder",
                FolderId.of(karim.family()).toString(),
                "type",
                insurance.value().toString());
        String[] script = {"Accept", "application/json", "X-XSRF-TOKEN", claire.token()};

        assertThat(claire.visitor()
                        .postFile("/fichiers", theirs, "a.png", SampleFiles.png(20, 20), script)
                        .status())
                .isEqualTo(404);
        assertThat(claire.visitor()
                        .postFile("/fichiers", household, "a.png", SampleFiles.png(20, 20), script)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_staged_file_is_seen_by_its_uploader_only() {
        String id = FileCast.id(claire.send(insurance, "Léa à l’école.png", SampleFiles.png(60, 40)));
        Visitor officer = FileCast.SCHOOL.loggedIn(Role.STAFF);

        Visitor.Answer saved = claire.visitor().get("/fichiers/" + id);
        Visitor.Answer page = claire.visitor().get("/fichiers/" + id + "/pages/1.png");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(header(saved, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''L%C3%A9a%20%C3%A0%20l%E2%80%99%C3%A9cole.png");
        assertThat(List.of(saved, page)).allSatisfy(answer -> {
            assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
        });
        assertThat(claire.visitor().get("/fichiers/" + id + "/pages/2.png").status())
                .isEqualTo(404);
        assertThat(claire.visitor().get("/fichiers/" + id + "/pages/0.png").status())
                .isEqualTo(404);
        for (Visitor other : List.of(karim.visitor(), officer)) {
            assertThat(other.get("/fichiers/" + id).status()).isEqualTo(404);
            assertThat(other.get("/fichiers/" + id + "/pages/1.png").status()).isEqualTo(404);
        }
        assertThat(noted("FOREIGN_RECORD", karim)).isGreaterThan(0);
    }

    @Test
    void a_file_is_taken_back_by_its_uploader_only() {
        String id = FileCast.id(claire.send(insurance, "a.png", SampleFiles.png(20, 20)));
        String address = "/fichiers/" + id + "/retrait";

        assertThat(karim.visitor().post(address, Map.of("_csrf", karim.token())).status())
                .isEqualTo(409);
        Visitor.Answer mine =
                claire.visitor().post(address, Map.of("_csrf", claire.token(), "back", "//evil.example.org/famille"));

        assertThat(mine.status()).isEqualTo(303);
        assertThat(mine.location()).isEqualTo("/");
        assertThat(claire.visitor().get("/fichiers/" + id).status()).isEqualTo(404);
        assertThat(FileCast.onDisk("kept"))
                .noneMatch(file -> file.getFileName().toString().equals(id));
    }

    @Test
    void a_virus_is_refused_and_noted() {
        Visitor.Answer answer = claire.send(insurance, "a.pdf", SampleFiles.eicar());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("\"code\":\"infected\"");
        assertThat(noted("INFECTED_FILE", claire)).isEqualTo(1);
    }

    @Test
    void nothing_is_taken_while_the_scanner_does_not_answer() {
        List<Path> before = FileCast.onDisk("kept");
        Intake intake = intake(file -> {
            throw new IOException("down");
        });

        assertThat(refusal(intake)).isEqualTo(FileRefusal.UNAVAILABLE);
        assertThat(FileCast.onDisk("kept")).hasSameSizeAs(before);
        nothingUnderWay();
    }

    @Test
    void what_the_scanner_finds_is_not_taken() {
        assertThat(refusal(intake(file -> false))).isEqualTo(FileRefusal.INFECTED);
    }

    private FileRefusal refusal(Intake intake) {
        Flux<DataBuffer> content = Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(SampleFiles.png(20, 20)));
        try {
            intake.take(content, "a.png", karim.account(), karim.folder(), insurance)
                    .block(Duration.ofSeconds(20));
            throw new AssertionError("taken");
        } catch (FileRefused refused) {
            return refused.refusal();
        } finally {
            intake.destroy();
        }
    }

    private static Intake intake(Scanner scanner) {
        return new Intake(
                scanner,
                FileCast.SCHOOL.bean(Verifier.class),
                FileCast.SCHOOL.bean(FileStore.class),
                FileCast.SCHOOL.bean(FileRows.class),
                FileCast.SCHOOL.bean(FileProperties.class),
                Clock.systemUTC());
    }

    private static List<FileId> staged(FileCast who) {
        return FileCast.SCHOOL
                .bean(Uploads.class)
                .staged(who.user(), who.folder())
                .block(Duration.ofSeconds(10))
                .stream()
                .map(StagedFile::fileId)
                .toList();
    }

    private static long noted(String kind, FileCast who) {
        return JdbcClient.create(FileCast.SCHOOL.bean(DataSource.class))
                .sql("select count(*) from security_log where kind = :kind and account_id = :account")
                .param("kind", kind)
                .param("account", who.account().value())
                .query(Long.class)
                .single();
    }

    private static String header(Visitor.Answer answer, String name) {
        return String.join("|", answer.response().headers().allValues(name));
    }

    private static void nothingUnderWay() {
        await("nothing is left half done")
                .atMost(Duration.ofSeconds(10))
                .until(() -> FileCast.onDisk("incoming").isEmpty()
                        && FileCast.onDisk("work").isEmpty());
    }
}
