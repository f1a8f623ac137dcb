package org.contrepoint.web.demo;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.contrepoint.actor.Actor;
import org.contrepoint.actor.Role;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.CourseId;
import org.contrepoint.teaching.CourseTerms;

/** A course of the demo school, and who is in it. */
record DemoCourse(CourseId id, SiteId site, CourseTerms terms, Kind kind, List<StudentId> students) {
    enum Kind {
        INSTRUMENT,
        THEORY,
        ENSEMBLE
    }

    DemoCourse(CourseId id, SiteId site, CourseTerms terms, Kind kind) {
        this(id, site, terms, kind, new ArrayList<>());
    }

    Actor teacher() {
        return new Actor(terms.teacher(), Role.TEACHER);
    }

    boolean has(StudentId student) {
        return students.contains(student);
    }

    ZonedDateTime lesson(LocalDate day) {
        return day.atTime(terms.start()).atZone(StoryTeller.PARIS);
    }
}
