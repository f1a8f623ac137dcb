package org.contrepoint.web.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contrepoint.account.AccountId;
import org.contrepoint.actor.Role;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FolderId;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.family.RegisterFamily;
import org.contrepoint.student.RegisterStudent;
import org.contrepoint.student.StudentId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindAccount;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.student.FindStudent;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.message.Queries;

/** A family with one student, who sends files to the school that all tests share. */
public record FileCast(FamilyId family, StudentId student, AccountId account, Visitor visitor) {

    public static final OpenSchool SCHOOL = OpenSchool.get();

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    public static FileCast meet() {
        FamilyId family = FamilyId.of(UUID.randomUUID());
        StudentId student = StudentId.of(UUID.randomUUID());
        SCHOOL.send(new RegisterFamily(family, OpenSchool.SITE, "Lemaire"));
        SCHOOL.send(new RegisterStudent(
                student,
                OpenSchool.SITE,
                List.of(family),
                Map.of("lastName", "Lemaire", "firstName", "Léa", "birthDate", "2014-02-03")));
        String login = "files-" + UUID.randomUUID();
        AccountId account =
                SCHOOL.open(login, Role.FAMILY, login + "@example.org", family, GuardianId.of(UUID.randomUUID()));
        Visitor visitor = SCHOOL.visitor();
        visitor.logIn(login, OpenSchool.PASSWORD);
        await("the student is there")
                .atMost(PATIENCE)
                .until(() -> SCHOOL.bean(Queries.class)
                                .one(new FindStudent(student), RecordView.class)
                                .block(PATIENCE)
                        != null);
        return new FileCast(family, student, account, visitor);
    }

    public FolderId folder() {
        return FolderId.of(student);
    }

    public CurrentUser user() {
        return SCHOOL.bean(Queries.class)
                .one(new FindAccount(account), AccountView.class)
                .map(CurrentUser::of)
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    /** Sends a file as the page's script does. */
    public Visitor.Answer send(DocumentTypeId type, String name, byte[] content) {
        return visitor.postFile(
                "/fichiers",
                Map.of("folder", folder().toString(), "type", type.value().toString()),
                name,
                content,
                "Accept",
                "application/json",
                "X-XSRF-TOKEN",
                token());
    }

    /** Sends a file as a browser without scripts does. */
    public Visitor.Answer submit(DocumentTypeId type, String name, byte[] content) {
        Map<String, String> fields = new HashMap<>(
                Map.of("folder", folder().toString(), "type", type.value().toString(), "_csrf", token()));
        return visitor.postFile("/fichiers", fields, name, content);
    }

    public String token() {
        return token(visitor);
    }

    public static String token(Visitor visitor) {
        return visitor.get("/acces").form("log-out").getOrDefault("_csrf", "");
    }

    /** The id of a file that was taken. */
    public static String id(Visitor.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        Matcher id = ID.matcher(answer.body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    /** What the folder of files holds: the kept ones, or those under way. */
    public static List<Path> onDisk(String part) {
        Path folder = SCHOOL.bean(FileProperties.class).folder().resolve(part);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        } catch (IOException moving) {
            throw new UncheckedIOException(moving);
        }
    }
}
