package org.contrepoint.view.teaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.contrepoint.teaching.Mark;

/** The roll of one lesson, whole. */
public record RollView(LocalDate day, boolean teacherAbsent, List<Mark> marks, int revision, Instant at) {}
