package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.projection.DocumentHistory.END_OF_YEAR;
import static org.contrepoint.projection.DocumentHistory.INSURANCE;
import static org.contrepoint.projection.DocumentHistory.OF_HUGO;
import static org.contrepoint.projection.DocumentHistory.OF_LEA;
import static org.contrepoint.projection.DocumentHistory.OF_LEMAIRE;
import static org.contrepoint.projection.DocumentHistory.RULES;
import static org.contrepoint.projection.DocumentHistory.document;
import static org.contrepoint.projection.DocumentHistory.hands;
import static org.contrepoint.projection.History.BENALI;
import static org.contrepoint.projection.History.LEA_RECORD;
import static org.contrepoint.projection.History.LEMAIRE;
import static org.contrepoint.projection.History.SITE;
import static org.contrepoint.projection.History.STAFF_LOGIN;
import static org.contrepoint.projection.History.request;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.contrepoint.document.DocumentValues;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.review.RequestState;
import org.contrepoint.view.document.FindFolder;
import org.contrepoint.view.document.FolderView;
import org.contrepoint.view.live.TopicMoved;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.live.WatchTopics;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.request.FindRequest;
import org.contrepoint.view.request.ItemView;
import org.contrepoint.view.request.ListQueue;
import org.contrepoint.view.request.ListRequests;
import org.contrepoint.view.request.QueueFilter;
import org.contrepoint.view.request.RequestLine;
import org.contrepoint.view.request.RequestPage;
import org.contrepoint.view.request.RequestView;
import org.contrepoint.view.student.FindStudent;
import org.contrepoint.view.timeline.FindTimeline;
import org.contrepoint.view.timeline.TimelineLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request about documents is told like any other, in the name of whose folder it is. */
class DocumentRequestsIT {

    private final MovableClock clock = new MovableClock();
    private final History history = new History(clock);
    private final DocumentHistory documents = new DocumentHistory(history);
    private final QuerySide side = QuerySide.at(clock);

    @BeforeEach
    void open() {
        happened(history.school());
        happened(documents.types());
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void it_names_its_owner_its_families_and_its_document_types() {
        submit();
        RequestView view = find("lea-one");
        assertThat(view.subject()).isEqualTo(OF_LEA.subject());
        assertThat(view.subjectName()).isEqualTo("Léa Lemaire");
        assertThat(view.families()).containsExactly(LEMAIRE, BENALI);
        assertThat(view.names()).containsExactly(Map.entry(INSURANCE.toString(), "Assurance"));
        assertThat(view.items().getFirst().base()).containsExactly(Map.entry(DocumentValues.DOCUMENT, ""));
        assertThat(view.items().getFirst().standing()).isEqualTo(ItemView.Standing.CLEAN);
        assertThat(find("rules").subjectName()).isEqualTo("Lemaire");
        assertThat(find("rules").families()).containsExactly(LEMAIRE);
    }

    @Test
    void what_counts_now_is_told_beside_what_is_proposed() {
        submit();
        happened(documents.accepted(OF_LEA, "lea-one", "lea-one", INSURANCE, END_OF_YEAR));
        happened(
                documents.submitted(OF_LEA, "two", INSURANCE, null),
                documents.opened("two", OF_LEA.subject(), hands("two", INSURANCE, null)));
        ItemView item = find("two").items().getFirst();
        assertThat(item.current())
                .containsExactly(
                        Map.entry(DocumentValues.DOCUMENT, document("lea-one").toString()));
        assertThat(item.standing()).isEqualTo(ItemView.Standing.CONFLICT);
    }

    @Test
    void both_homes_find_it_among_their_requests_and_a_family_its_own() {
        submit();
        assertThat(requests(new ListRequests(BENALI, 0)).lines())
                .extracting(RequestLine::requestId)
                .containsExactly(request("lea-one"));
        assertThat(requests(new ListRequests(LEMAIRE, 0)).lines())
                .extracting(RequestLine::requestId)
                .containsExactly(request("rules"), request("lea-one"));
        assertThat(requests(new ListRequests(LEMAIRE, 0)).total()).isEqualTo(2);
    }

    @Test
    void staff_find_it_in_the_queue_by_the_owner_s_name_and_by_kind() {
        submit();
        QueueFilter everything = QueueFilter.of(Set.of(SITE), Set.of(RequestState.SUBMITTED), "");
        RequestPage queue = requests(new ListQueue(everything, STAFF_LOGIN, null, 0));
        assertThat(queue.lines()).extracting(RequestLine::subjectName).containsExactly("Léa Lemaire", "Lemaire");
        assertThat(queue.lines().getFirst().names()).containsEntry(INSURANCE.toString(), "Assurance");
        QueueFilter lea = QueueFilter.of(Set.of(SITE), Set.of(RequestState.SUBMITTED), "léa");
        assertThat(requests(new ListQueue(lea, STAFF_LOGIN, null, 0)).lines())
                .extracting(line -> line.subject().kind())
                .containsExactly(SubjectKind.STUDENT_FOLDER);
    }

    @Test
    void the_student_s_history_tells_it_and_the_record_itself_is_left_alone() {
        submit();
        happened(documents.sentBack(OF_LEA, "lea-one"));
        var story = side.list(new FindTimeline(LEA_RECORD), TimelineLine.class);
        assertThat(story)
                .extracting(TimelineLine::event)
                .containsSequence("review.correction-requested", "review.opened", "folder.documents-submitted");
        assertThat(story.getFirst().names()).containsEntry(INSURANCE.toString(), "Assurance");
        assertThat(side.list(new FindTimeline(OF_LEMAIRE.subject()), TimelineLine.class))
                .extracting(TimelineLine::event)
                .contains("folder.documents-submitted");
        assertThat(Objects.requireNonNull(side.one(new FindStudent(History.LEA), RecordView.class))
                        .pending())
                .isEmpty();
        assertThat(Database.rows().get("records").toString()).doesNotContain("_folder");
    }

    @Test
    void an_erased_family_s_documents_say_nothing_any_more() {
        submit();
        happened(documents.excused(OF_HUGO, "why", INSURANCE, "Hugo n’en a pas"));
        happened(history.erased());
        assertThat(find("rules").items().getFirst().proposed()).isEmpty();
        assertThat(side.one(new FindFolder(OF_LEMAIRE, END_OF_YEAR), FolderView.class)
                        .entries())
                .isEmpty();
        assertThat(Database.rows().get("documents").toString())
                .contains("lea-one.pdf")
                .doesNotContain("rules.pdf");
        assertThat(Database.rows().get("folder_lines").toString()).doesNotContain("Hugo");
    }

    @Test
    void both_homes_and_the_site_hear_of_it_at_once() {
        var heard = new CopyOnWriteArrayList<String>();
        var topics = Set.of(
                Topics.family(LEMAIRE),
                Topics.family(BENALI),
                Topics.subject(OF_LEA.subject()),
                Topics.subject(LEA_RECORD),
                Topics.queue(SITE));
        var watch = side.queries()
                .subscriptionQuery(
                        new WatchTopics(topics),
                        ResponseTypes.multipleInstancesOf(TopicMoved.class),
                        ResponseTypes.instanceOf(TopicMoved.class));
        watch.updates().subscribe(moved -> heard.add(moved.topic()));
        side.listening();
        heard.clear();
        submit();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(heard).containsAll(topics));
        watch.cancel();
    }

    private void submit() {
        happened(
                documents.submitted(OF_LEA, "lea-one", INSURANCE, null),
                documents.opened("lea-one", OF_LEA.subject(), hands("lea-one", INSURANCE, null)),
                documents.submitted(OF_LEMAIRE, "rules", RULES, null),
                documents.opened("rules", OF_LEMAIRE.subject(), hands("rules", RULES, null)));
    }

    private void happened(Object... events) {
        side.happened(null, events);
        side.caughtUp();
    }

    private RequestView find(String request) {
        return Objects.requireNonNull(side.one(new FindRequest(request(request)), RequestView.class));
    }

    private RequestPage requests(Object query) {
        return Objects.requireNonNull(side.one(query, RequestPage.class));
    }
}
