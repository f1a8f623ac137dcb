package org.contrepoint.web.teaching;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contrepoint.message.Refused;
import org.contrepoint.student.StudentId;
import org.contrepoint.teaching.Attendance;
import org.contrepoint.teaching.Mark;
import org.contrepoint.teaching.TeachingRefusal;
import org.contrepoint.view.teaching.CourseView;
import org.contrepoint.view.teaching.RollView;
import org.contrepoint.view.teaching.RosterLine;
import org.contrepoint.web.lesson.Lessons;
import org.contrepoint.web.lesson.SiteNames;
import org.contrepoint.web.time.SchoolTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts the roll of a lesson together: as it was called, or as it was sent and came back. */
@Component
class RollPages {

    /** How a roll came to be on the page. */
    enum Come {
        FRESH,
        BACK,
        /** Somebody called or corrected it meanwhile. */
        MOVED,
        /** It was marked before the session ended. */
        KEPT
    }

    private final SiteNames sites;
    private final SchoolTime time;

    RollPages(SiteNames sites, SchoolTime time) {
        this.sites = sites;
        this.time = time;
    }

    /** The lesson that was asked for, else today's or the last one. */
    Mono<RollPage> show(CourseView course, String asked, Locale locale) {
        List<LocalDate> days = Lessons.until(course.terms(), time.today());
        if (asked.isEmpty() && days.isEmpty()) {
            return page(course, days, null, List.of(), locale);
        }
        LocalDate day = asked.isEmpty()
                ? days.getFirst()
                : days.stream()
                        .filter(lesson -> lesson.toString().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> new Refused(new TeachingRefusal.NoLessonThatDay()));
        RollForm form = RollForm.of(day, called(course, day).orElse(null));
        return page(course, days, lesson(course, form, Come.FRESH, locale), List.of(), locale);
    }

    /** A roll as it was marked, with why it came back. */
    Mono<RollPage> back(CourseView course, RollForm form, Come come, List<String> sentences, Locale locale) {
        List<LocalDate> days = Lessons.until(course.terms(), time.today());
        return page(course, days, lesson(course, form, come, locale), sentences, locale);
    }

    static Optional<RollView> called(CourseView course, LocalDate day) {
        return course.rolls().stream().filter(roll -> roll.day().equals(day)).findFirst();
    }

    private Mono<RollPage> page(
            CourseView course,
            List<LocalDate> days,
            RollPage.@Nullable Lesson lesson,
            List<String> sentences,
            Locale locale) {
        Set<LocalDate> called = course.rolls().stream().map(RollView::day).collect(Collectors.toSet());
        String path = CourseHead.path(course);
        List<RollPage.LessonLink> links = days.stream()
                .map(day -> new RollPage.LessonLink(
                        path + "?seance=" + day,
                        Lessons.day(day, locale),
                        called.contains(day),
                        lesson != null && lesson.day().equals(day)))
                .toList();
        String first = days.isEmpty()
                ? Lessons.next(course.terms(), time.today())
                        .map(day -> Lessons.fullDay(day, locale))
                        .orElse("")
                : "";
        return sites.all()
                .map(names -> new RollPage(
                        CourseHead.of(course, names, time.today(), locale), lesson, links, first, sentences));
    }

    private static RollPage.Lesson lesson(CourseView course, RollForm form, Come come, Locale locale) {
        RollView called = called(course, form.day()).orElse(null);
        Map<StudentId, Attendance> stored = come == Come.MOVED && called != null
                ? called.marks().stream().collect(Collectors.toMap(Mark::studentId, Mark::attendance))
                : Map.of();
        Set<StudentId> unmarked = come == Come.BACK ? form.unmarked() : Set.of();
        List<RosterLine> roster = course.roster().stream()
                .filter(student ->
                        !student.since().isAfter(form.day()) || form.marks().containsKey(student.studentId()))
                .toList();
        List<RollPage.Row> rows = roster.stream()
                .map(student -> new RollPage.Row(
                        student,
                        form.marks().get(student.studentId()),
                        stored.get(student.studentId()),
                        unmarked.contains(student.studentId())))
                .toList();
        Map<StudentId, Attendance> others = new LinkedHashMap<>(form.marks());
        roster.forEach(student -> others.remove(student.studentId()));
        return new RollPage.Lesson(
                form.day(),
                Lessons.day(form.day(), locale),
                form.rollId().value(),
                form.seen(),
                form.teacherAbsent(),
                called == null ? null : called.at(),
                come == Come.MOVED && called != null,
                come == Come.MOVED && called != null && called.teacherAbsent(),
                come == Come.KEPT,
                rows,
                others);
    }
}
