package org.contrepoint.projection.teaching;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.contrepoint.account.AccountId;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.teaching.CourseOpened;
import org.contrepoint.teaching.CourseTerms;
import org.contrepoint.teaching.SchoolYear;

/** A course. */
final class CourseRow extends Row {

    static final Table<CourseRow> TABLE = Table.of("courses", CourseRow.class, CourseRow::new);

    String siteId = "";
    String title = "";
    String discipline = "";
    String cycle = "";
    int schoolYear;
    String teacher = "";
    String room = "";
    int weekday = 1;
    LocalTime startTime = LocalTime.MIDNIGHT;
    int minutes;
    long position = -1;

    void open(CourseOpened event) {
        siteId = event.siteId().toString();
        become(event.terms());
    }

    void become(CourseTerms terms) {
        title = terms.title();
        discipline = terms.discipline();
        cycle = terms.cycle();
        schoolYear = terms.year().start();
        teacher = terms.teacher().toString();
        room = terms.room();
        weekday = terms.day().getValue();
        startTime = terms.start();
        minutes = terms.minutes();
    }

    CourseTerms terms() {
        return new CourseTerms(
                title,
                discipline,
                cycle,
                new SchoolYear(schoolYear),
                AccountId.parse(teacher),
                room,
                DayOfWeek.of(weekday),
                startTime,
                minutes);
    }
}
