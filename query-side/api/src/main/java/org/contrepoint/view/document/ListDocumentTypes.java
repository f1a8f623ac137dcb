package org.contrepoint.view.document;

import java.util.Set;
import org.contrepoint.site.SiteId;

/** What some sites ask for, by site then name, the retired ones last. Answer: a list of {@link DocumentTypeView}. */
public record ListDocumentTypes(Set<SiteId> sites) {}
