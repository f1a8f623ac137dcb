package org.contrepoint.web.lesson;

import java.time.LocalDate;

/** A lesson to come, in words. */
public record NextLesson(
        LocalDate date, String day, String hours, String student, String title, String room, String href) {}
