package org.contrepoint.web.family;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.record.IdentityForm;
import org.contrepoint.web.site.SiteText;
import org.contrepoint.web.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * The identity page of a guardian or a student.
 *
 * @param siblings the records of the same kind, to go from one to the next
 * @param refusal the sentence on top when the form came back
 * @param latest the last request about this record, and its lines in words
 * @param imageRights what the school asks about pictures; null where it asks nothing
 * @param history everything that happened to the record
 * @param looksOn whether the reader's home sees the record and asks for nothing
 */
public record IdentityPage(
        String path,
        List<Sibling> siblings,
        IdentityForm form,
        @Nullable String refusal,
        @Nullable Latest latest,
        @Nullable SiteText imageRights,
        List<TimelineEntry> history,
        boolean looksOn) {

    /** A person of the family. */
    public record Sibling(String path, String name, boolean current, boolean waiting) {}

    /** The last request about a record. */
    public record Latest(RequestView request, List<ItemText> items) {

        /** Its lines, without those that others stand for now. */
        public List<ItemText> standing() {
            return items.stream().filter(item -> !item.aside()).toList();
        }
    }

    public RecordView record() {
        return form.record();
    }

    public String title() {
        return record().displayName();
    }

    /** The guardian that a guardian's form is about. */
    public @Nullable String guardianId() {
        return record().subject().kind() == SubjectKind.GUARDIAN
                ? record().subject().id().toString()
                : null;
    }

    /** The parts that the live channel takes from the page anew, beside the latest request. */
    public String liveParts() {
        return Stream.concat(
                        Stream.of("#history"),
                        form.fields().stream().map(FormField::id).map(id -> "#" + id + "-field"))
                .collect(Collectors.joining(","));
    }
}
