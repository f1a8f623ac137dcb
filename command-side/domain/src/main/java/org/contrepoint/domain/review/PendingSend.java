package org.contrepoint.domain.review;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.contrepoint.document.ApplyDocuments;
import org.contrepoint.document.RestoreDocuments;
import org.contrepoint.family.ApplyGuardianProposal;
import org.contrepoint.family.RestoreGuardianProposal;
import org.contrepoint.review.LapseRequest;
import org.contrepoint.review.OpenReview;
import org.contrepoint.review.RemindFamily;
import org.contrepoint.review.RemindStaff;
import org.contrepoint.review.ReplaceItems;
import org.contrepoint.review.ReviseItems;
import org.contrepoint.review.SettleItems;
import org.contrepoint.student.ApplyStudentProposal;
import org.contrepoint.student.RestoreStudentProposal;

/**
 * A command that waits to be sent again; it names ids only, never what a family wrote.
 *
 * @param attempts how often it was sent in vain
 */
record PendingSend(
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
        @JsonSubTypes({
            @JsonSubTypes.Type(value = OpenReview.class, name = "OpenReview"),
            @JsonSubTypes.Type(value = ReplaceItems.class, name = "ReplaceItems"),
            @JsonSubTypes.Type(value = ApplyGuardianProposal.class, name = "ApplyGuardianProposal"),
            @JsonSubTypes.Type(value = ApplyStudentProposal.class, name = "ApplyStudentProposal"),
            @JsonSubTypes.Type(value = ApplyDocuments.class, name = "ApplyDocuments"),
            @JsonSubTypes.Type(value = RestoreGuardianProposal.class, name = "RestoreGuardianProposal"),
            @JsonSubTypes.Type(value = RestoreStudentProposal.class, name = "RestoreStudentProposal"),
            @JsonSubTypes.Type(value = RestoreDocuments.class, name = "RestoreDocuments"),
            @JsonSubTypes.Type(value = ReviseItems.class, name = "ReviseItems"),
            @JsonSubTypes.Type(value = SettleItems.class, name = "SettleItems"),
            @JsonSubTypes.Type(value = RemindStaff.class, name = "RemindStaff"),
            @JsonSubTypes.Type(value = RemindFamily.class, name = "RemindFamily"),
            @JsonSubTypes.Type(value = LapseRequest.class, name = "LapseRequest")
        })
        Object command,

        int attempts) {
    PendingSend again() {
        return new PendingSend(command, attempts + 1);
    }

    String step() {
        return command.getClass().getSimpleName();
    }
}
