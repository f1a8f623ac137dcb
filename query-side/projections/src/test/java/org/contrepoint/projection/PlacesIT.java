package org.contrepoint.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.projection.History.*;

import java.util.List;
import java.util.Objects;
import org.contrepoint.school.SchoolChanges;
import org.contrepoint.school.SchoolDirectoryId;
import org.contrepoint.school.SchoolEntry;
import org.contrepoint.school.SchoolImportId;
import org.contrepoint.school.SchoolListPublished;
import org.contrepoint.school.SchoolsLoaded;
import org.contrepoint.student.Custody;
import org.contrepoint.student.HouseholdEnded;
import org.contrepoint.student.HouseholdSet;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.family.FindFamily;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.school.ListSchoolImports;
import org.contrepoint.view.school.ListSchools;
import org.contrepoint.view.school.SchoolImportView;
import org.contrepoint.view.school.SchoolView;
import org.contrepoint.view.school.SearchSchools;
import org.contrepoint.view.student.FindStudent;
import org.contrepoint.view.timeline.FindTimeline;
import org.contrepoint.view.timeline.TimelineLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where students live, and which schools they attend, as views tell it. */
class PlacesIT {
    private static final SchoolDirectoryId LIST = SchoolDirectoryId.NATIONAL;
    private static final SchoolImportId IMPORT = SchoolImportId.of(id("import"));
    private static final String SHIPPED = "0870003C";

    private final MovableClock clock = new MovableClock();
    private final History history = new History(clock);
    private final QuerySide side = QuerySide.at(clock);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void a_home_sees_a_student_from_the_day_it_is_one_to_the_day_it_is_no_more() {
        happened(history.school());
        assertThat(benali().students()).noneMatch(PlacesIT::isHugo);

        happened(new HouseholdSet(HUGO, BENALI, Custody.VIEW_ONLY, OFFICER, history.next()));
        assertThat(benali().students()).anyMatch(PlacesIT::isHugo);
        assertThat(hugo().families()).containsExactly(LEMAIRE, BENALI);
        assertThat(hugo().viewOnly()).containsExactly(BENALI);
        assertThat(hugo().asks(LEMAIRE)).isTrue();
        assertThat(hugo().asks(BENALI)).isFalse();

        happened(new HouseholdSet(HUGO, BENALI, Custody.FULL, OFFICER, history.next()));
        assertThat(hugo().asks(BENALI)).isTrue();

        happened(new HouseholdEnded(HUGO, LEMAIRE, OFFICER, history.next()));
        assertThat(hugo().families()).containsExactly(BENALI);
        assertThat(hugo().asks(LEMAIRE)).isFalse();
        assertThat(side.list(new FindTimeline(hugo().subject()), TimelineLine.class))
                .extracting(TimelineLine::event)
                .containsOnlyOnce("student.household-ended")
                .contains("student.household-set");
    }

    @Test
    void what_one_home_asked_for_waits_before_the_eyes_of_the_other() {
        happened(history.school());
        happened(new HouseholdSet(HUGO, BENALI, Custody.VIEW_ONLY, OFFICER, history.next()));
        happened(history.hugo("six", asks("name", "firstName", "Hugo", "Ugo")));

        assertThat(benali().students())
                .filteredOn(PlacesIT::isHugo)
                .singleElement()
                .satisfies(hugo -> assertThat(hugo.pending())
                        .singleElement()
                        .satisfies(waiting -> assertThat(waiting.proposed()).containsEntry("firstName", "Ugo")));
    }

    @Test
    void schools_are_found_by_name_and_town_without_accents_those_nearby_first() {
        happened(
                loaded(
                        0,
                        school("0870015S", "Lycée François Arago", "87000", "Limoges"),
                        school("0660010C", "Lycée François Arago", "66000", "Perpignan"),
                        school("0750001A", "École de l’Abbaye", "75006", "Paris")),
                published());

        assertThat(codes("francois arago", "87600")).containsExactly("0870015S", "0660010C");
        assertThat(codes("ARAGO perpig", "87600")).containsExactly("0660010C");
        assertThat(codes("abbaye", "")).containsExactly("0750001A");
        assertThat(codes("", "87000")).containsExactly("0870015S");
        assertThat(codes("nowhere", "")).isEmpty();
        assertThat(codes("% _", "")).isEmpty();
    }

    @Test
    void the_schools_that_the_portal_is_shipped_with_are_found_until_an_import_closes_them() {
        assertThat(codes("cachin", "")).containsExactly(SHIPPED);

        happened(loaded(0, List.of(SHIPPED)));
        assertThat(codes("cachin", "")).containsExactly(SHIPPED);

        happened(published());
        assertThat(codes("cachin", "")).isEmpty();
        assertThat(side.list(new ListSchools(""), SchoolView.class))
                .filteredOn(school -> school.code().equals(SHIPPED))
                .singleElement()
                .satisfies(school -> {
                    assertThat(school.closed()).isTrue();
                    assertThat(school.name()).isEqualTo("École élémentaire Cachin");
                });
    }

    @Test
    void an_import_shows_all_at_once() {
        happened(loaded(0, school("0870015S", "Lycée François Arago", "87000", "Limoges")));
        assertThat(codes("arago", "")).isEmpty();
        assertThat(side.list(new ListSchoolImports(), SchoolImportView.class)).isEmpty();

        happened(published());
        assertThat(codes("arago", "")).containsExactly("0870015S");
        assertThat(side.list(new ListSchoolImports(), SchoolImportView.class))
                .singleElement()
                .satisfies(imported -> {
                    assertThat(imported.revision()).isEqualTo(1);
                    assertThat(imported.changes()).isEqualTo(new SchoolChanges(1, 0, 0));
                });
    }

    private void happened(Object... events) {
        side.happened(null, events);
        side.caughtUp();
    }

    private FamilyView benali() {
        return Objects.requireNonNull(side.one(new FindFamily(BENALI), FamilyView.class));
    }

    private RecordView hugo() {
        return Objects.requireNonNull(side.one(new FindStudent(HUGO), RecordView.class));
    }

    private static boolean isHugo(RecordView student) {
        return student.subject().id().equals(HUGO.value());
    }

    private List<String> codes(String text, String near) {
        return side.list(new SearchSchools(text, near), SchoolView.class).stream()
                .map(SchoolView::code)
                .toList();
    }

    private static SchoolEntry school(String code, String name, String postalCode, String city) {
        return new SchoolEntry(code, name, "Lycée", postalCode, city);
    }

    private SchoolsLoaded loaded(int part, SchoolEntry... listed) {
        return new SchoolsLoaded(LIST, IMPORT, part, List.of(listed), List.of(), OFFICER, history.next());
    }

    private SchoolsLoaded loaded(int part, List<String> closed) {
        return new SchoolsLoaded(LIST, IMPORT, part, List.of(), closed, OFFICER, history.next());
    }

    private SchoolListPublished published() {
        return new SchoolListPublished(LIST, IMPORT, 1, new SchoolChanges(1, 0, 0), OFFICER, history.next());
    }
}
