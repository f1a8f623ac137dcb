package org.contrepoint.view.teaching;

import java.time.LocalDate;
import org.contrepoint.teaching.Attendance;
import org.jspecify.annotations.Nullable;

/** A lesson at which a student was late or absent, or that was not given. */
public record AbsenceView(LocalDate day, @Nullable Attendance attendance, boolean teacherAbsent) {}
