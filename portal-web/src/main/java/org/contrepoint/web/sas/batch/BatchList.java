package org.contrepoint.web.sas.batch;

import java.util.List;

/**
 * An officer's last batches, ready to be shown.
 *
 * @param refusal why a batch was not started, otherwise empty
 * @param back the list that it was started from
 */
public record BatchList(List<BatchPage> batches, String refusal, String back) {}
