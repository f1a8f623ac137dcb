package org.contrepoint.web.sas.examination;

/** Whether a request moved since an officer's page was made. */
public record Moved(String id, boolean moved) {}
