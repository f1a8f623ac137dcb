package org.contrepoint.view.document;

import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.DocumentTypeTerms;
import org.contrepoint.site.SiteId;

/** What a site asks for. */
public record DocumentTypeView(DocumentTypeId typeId, SiteId siteId, DocumentTypeTerms terms, boolean retired) {}
