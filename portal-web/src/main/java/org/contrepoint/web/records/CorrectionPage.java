package org.contrepoint.web.records;

import org.contrepoint.web.record.IdentityForm;

/**
 * The form in which staff correct a record.
 *
 * @param back the record's page
 * @param refusal the sentence on top when the form came back, otherwise empty
 */
public record CorrectionPage(String name, String back, String refusal, IdentityForm form) {}
