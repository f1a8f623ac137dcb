package org.contrepoint.web.task;

import java.util.List;

/**
 * The tasks of the user's sites, to do or done.
 *
 * @param total how many there are of the kind shown
 * @param toDo how many are to do
 */
public record TasksPage(boolean done, List<TaskCard> tasks, int total, int toDo, int number, int size) {

    /** The address of this list, but for the number of its page. */
    public String more() {
        return "/taches?" + (done ? "etat=faites&" : "") + "page=";
    }
}
