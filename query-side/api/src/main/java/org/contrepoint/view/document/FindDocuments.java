package org.contrepoint.view.document;

import java.util.Set;
import org.contrepoint.document.DocumentId;

/** Documents by their ids; those that don't exist are left out. Answer: a list of {@link DocumentView}. */
public record FindDocuments(Set<DocumentId> documents) {}
