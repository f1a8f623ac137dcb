package org.contrepoint.web.sas;

/** Whether a request moved since an officer's page was made. */
public record Moved(String id, boolean moved) {}
