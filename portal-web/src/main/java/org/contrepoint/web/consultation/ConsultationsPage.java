package org.contrepoint.web.consultation;

import java.util.List;

/**
 * « Qui a consulté nos dossiers ».
 *
 * @param since the day before which nothing is kept
 */
public record ConsultationsPage(String since, List<Day> days, int page, int pageSize, int total) {

    /** What was read on a day, latest first. */
    public record Day(String label, List<Entry> entries) {}

    /**
     * One read.
     *
     * @param at when, for machines
     * @param hour when, for people
     * @param record whose record
     * @param sentence what was read of it, and by whom
     * @param reader what the reader does, and where
     */
    public record Entry(String at, String hour, String record, String sentence, String reader) {}
}
