package org.contrepoint.view.teaching;

import org.contrepoint.account.AccountId;
import org.contrepoint.teaching.SchoolYear;

/** The courses that a teacher gives in a year, by weekday and hour. Answer: a list of {@link CourseLine}. */
public record ListTeacherCourses(AccountId teacher, SchoolYear year) {}
