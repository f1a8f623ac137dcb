package org.contrepoint.view.request;

import org.contrepoint.record.Subject;

/** The last request about a record. Answer: a {@link RequestView}, or nothing. */
public record FindLatestRequest(Subject subject) {}
