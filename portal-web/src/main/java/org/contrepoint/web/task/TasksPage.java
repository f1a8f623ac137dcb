package org.contrepoint.web.task;

import java.util.List;

/**
 * The tasks of the user's sites, to do or done.
 *
 * @param total how many there are of the kind shown
 * @param toDo how many are to do
 * @param parked how many sequences of events the software could not handle
 * @param administrator whether the reader can have them tried again
 */
public record TasksPage(
        boolean done,
        List<TaskCard> tasks,
        int total,
        int toDo,
        int parked,
        boolean administrator,
        int number,
        int size) {

    /** The address of this list, but for the number of its page. */
    public String more() {
        return "/taches?" + (done ? "etat=faites&" : "") + "page=";
    }
}
