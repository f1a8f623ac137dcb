package org.contrepoint.view.teaching;

import java.time.LocalDate;
import org.contrepoint.teaching.CourseId;

/** One course as its teacher sees it. Answer: a {@link CourseView}, or nothing. */
public record FindCourse(CourseId courseId, LocalDate today) {}
