/** Courses, evaluations and absences of a student, as families and staff read them. */
@NullMarked
package org.contrepoint.web.lesson;

import org.jspecify.annotations.NullMarked;
