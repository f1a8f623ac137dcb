package org.contrepoint.web.sas.examination;

/**
 * Whether a request moved since an officer's page was made.
 *
 * @param address where it is shown as it is now
 */
public record Moved(String address, boolean moved) {}
