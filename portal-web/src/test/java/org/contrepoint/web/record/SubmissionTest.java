package org.contrepoint.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.contrepoint.family.FamilyId;
import org.contrepoint.message.Ids;
import org.contrepoint.record.Subject;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.RequestId;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.record.PendingGroup;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.web.record.Submission.Effect;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private static final Subject LEA = new Subject(SubjectKind.STUDENT, Ids.next());
    private static final RequestId REQUEST = RequestId.of(Ids.next());
    private static final Map<String, String> BEFORE = Map.of("imageRights", "DIFFUSION", "email", "lea@example.org");
    private static final Map<String, String> NARROWER = Map.of("imageRights", "NONE", "email", "lea@example.org");

    @Test
    void what_waits_in_the_sas_is_said_to_wait() {
        assertThat(effect(Map.of("email", "l@example.org"), record(BEFORE, waits("email", REQUEST))))
                .isEqualTo(Effect.HELD);
    }

    @Test
    void what_is_valid_already_is_said_to_be() {
        assertThat(effect(Map.of("imageRights", "NONE"), record(NARROWER))).isEqualTo(Effect.AT_ONCE);
    }

    @Test
    void of_a_mixed_submission_both_are_said() {
        assertThat(effect(
                        Map.of("imageRights", "NONE", "email", "l@example.org"),
                        record(NARROWER, waits("email", REQUEST))))
                .isEqualTo(Effect.MIXED);
    }

    @Test
    void nothing_is_claimed_before_the_views_show_it() {
        assertThat(effect(Map.of("email", "l@example.org"), record(BEFORE))).isEqualTo(Effect.NOT_SHOWN);
        assertThat(effect(Map.of("email", "l@example.org"), record(BEFORE, waits("email", RequestId.of(Ids.next())))))
                .as("an older request for the same group")
                .isEqualTo(Effect.NOT_SHOWN);
        assertThat(effect(Map.of("imageRights", "NONE", "email", "l@example.org"), record(NARROWER)))
                .as("half of it")
                .isEqualTo(Effect.NOT_SHOWN);
    }

    @Test
    void a_form_that_does_not_say_what_it_was_filled_against_is_held_against_the_record() {
        IdentityInput blind =
                new IdentityInput(REQUEST, Map.of(), Map.of("imageRights", "DIFFUSION", "email", "l@example.org"));
        assertThat(Submission.effect(record(BEFORE), record(BEFORE, waits("email", REQUEST)), blind))
                .isEqualTo(Effect.HELD);
    }

    private static Effect effect(Map<String, String> proposed, RecordView now) {
        return Submission.effect(record(BEFORE), now, new IdentityInput(REQUEST, BEFORE, proposed));
    }

    private static RecordView record(Map<String, String> current, PendingGroup... pending) {
        return new RecordView(
                LEA,
                "Léa Lemaire",
                SiteId.of(Ids.next()),
                List.of(FamilyId.of(Ids.next())),
                current,
                List.of(pending),
                false);
    }

    private static PendingGroup waits(String group, RequestId request) {
        return new PendingGroup(
                group, request, ItemId.of(Ids.next()), Map.of(), "Claire Lemaire", Instant.EPOCH, false);
    }
}
