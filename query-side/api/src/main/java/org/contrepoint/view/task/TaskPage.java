package org.contrepoint.view.task;

import java.util.List;

/**
 * A page of tasks.
 *
 * @param total how many match in all
 * @param toDo how many of the sites' tasks are to do
 */
public record TaskPage(List<TaskView> tasks, int total, int toDo, int page, int pageSize) {}
