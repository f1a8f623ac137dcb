package org.contrepoint.view.teaching;

import java.util.Set;
import org.contrepoint.student.StudentId;

/**
 * Every course that some students were ever enrolled in, newest year first, then by weekday and hour. Answer: a list of
 * {@link StudentCourse}.
 */
public record ListStudentCourses(Set<StudentId> students) {}
