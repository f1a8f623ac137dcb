package org.contrepoint.view.request;

/** Requests of all sites for which the software gave up a step, oldest first, at most 200. Answer: a list of {@link ParkedRequest}. */
public record ListParked() {}
