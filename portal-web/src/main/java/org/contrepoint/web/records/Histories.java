package org.contrepoint.web.records;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrepoint.document.FolderId;
import org.contrepoint.record.Subject;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.timeline.FindTimeline;
import org.contrepoint.view.timeline.ListTimelines;
import org.contrepoint.view.timeline.SubjectTimeline;
import org.contrepoint.view.timeline.TimelineLine;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.timeline.TimelineEntry;
import org.contrepoint.web.timeline.TimelineText;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells what happened to records: to each guardian of a family, to what it handed in, to a student. */
@Component
class Histories {

    private final Queries queries;
    private final TimelineText timeline;

    Histories(Queries queries, TimelineText timeline) {
        this.queries = queries;
        this.timeline = timeline;
    }

    Mono<List<FamilyRecordPage.History>> of(FamilyView family, Locale locale) {
        Subject documents = FolderId.of(family.familyId()).subject();
        Set<Subject> subjects = Stream.concat(
                        family.guardians().stream().map(RecordView::subject), Stream.of(documents))
                .collect(Collectors.toSet());
        return queries.list(new ListTimelines(subjects), SubjectTimeline.class).map(all -> {
            Map<Subject, List<TimelineLine>> lines =
                    all.stream().collect(Collectors.toMap(SubjectTimeline::subject, SubjectTimeline::lines));
            List<TimelineLine> papers = lines.getOrDefault(documents, List.of());
            return Stream.concat(
                            family.guardians().stream()
                                    .map(guardian -> history(
                                            guardian, lines.getOrDefault(guardian.subject(), List.of()), locale)),
                            Stream.of(papers)
                                    .filter(told -> !told.isEmpty())
                                    .map(told -> documents(family, documents, told, locale)))
                    .toList();
        });
    }

    /** What a family hands in is no single guardian's. */
    private FamilyRecordPage.History documents(
            FamilyView family, Subject documents, List<TimelineLine> lines, Locale locale) {
        return new FamilyRecordPage.History(
                "history-" + documents, family.name(), timeline.entries(documents.kind(), lines, locale));
    }

    private FamilyRecordPage.History history(RecordView record, List<TimelineLine> lines, Locale locale) {
        return new FamilyRecordPage.History(
                "history-" + record.subject(),
                record.displayName(),
                timeline.entries(record.subject().kind(), lines, locale));
    }

    Mono<List<TimelineEntry>> entries(Subject subject, Locale locale) {
        return queries.list(new FindTimeline(subject), TimelineLine.class)
                .map(lines -> timeline.entries(subject.kind(), lines, locale));
    }
}
