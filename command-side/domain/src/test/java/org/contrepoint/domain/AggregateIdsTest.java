package org.contrepoint.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.GuardianLoginId;
import org.contrepoint.delegation.DelegationId;
import org.contrepoint.document.DocumentId;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FileId;
import org.contrepoint.document.FolderId;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.policy.PolicyBookId;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.batch.BatchId;
import org.contrepoint.school.SchoolDirectoryId;
import org.contrepoint.school.SchoolImportId;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.StudentId;
import org.contrepoint.task.TaskId;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.RollId;
import org.junit.jupiter.api.Test;

class AggregateIdsTest {
    private static final UUID SAME = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void ids_of_different_types_never_clash_even_over_the_same_number() {
        List<String> names = Stream.of(
                        SiteId.of(SAME),
                        FamilyId.of(SAME),
                        GuardianId.of(SAME),
                        StudentId.of(SAME),
                        RequestId.of(SAME),
                        AccountId.of(SAME),
                        BatchId.of(SAME),
                        DelegationId.of(SAME),
                        DocumentTypeId.of(SAME),
                        DocumentId.of(SAME),
                        FileId.of(SAME),
                        FolderId.of(StudentId.of(SAME)),
                        FolderId.of(FamilyId.of(SAME)),
                        TaskId.of(SAME),
                        SchoolImportId.of(SAME),
                        CourseId.of(SAME),
                        RollId.of(SAME),
                        GuardianLoginId.parse(SAME.toString()))
                .map(Object::toString)
                .toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name)
                        .endsWith("-" + SAME)
                        .hasSizeGreaterThan(SAME.toString().length() + 1));
    }

    @Test
    void the_one_book_of_policies_is_named_like_nothing_else() {
        assertThat(PolicyBookId.SCHOOL).hasToString("policies-school");
        assertThat(SchoolDirectoryId.NATIONAL).hasToString("schools-national");
    }

    @Test
    void the_subject_of_a_request_is_named_like_its_record() {
        assertThat(new Subject(SubjectKind.STUDENT, SAME))
                .hasToString(StudentId.of(SAME).toString());
        assertThat(new Subject(SubjectKind.GUARDIAN, SAME))
                .hasToString(GuardianId.of(SAME).toString());
    }

    @Test
    void a_login_has_one_id_at_its_site_whatever_its_letter_case() {
        SiteId site = SiteId.of(SAME);
        assertThat(AccountId.of(site, " Lemaire ")).isEqualTo(AccountId.of(site, "lemaire"));
        assertThat(AccountId.of(SiteId.of(new UUID(1, 1)), "lemaire")).isNotEqualTo(AccountId.of(site, "lemaire"));
    }
}
