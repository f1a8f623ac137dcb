package org.contrepoint.domain.document;

import java.util.Optional;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.DocumentTypeTerms;
import org.contrepoint.site.SiteId;

/** What sites ask for, as it is at this moment. */
@FunctionalInterface
public interface DocumentTypes {

    Optional<AskedFor> find(DocumentTypeId typeId);

    /**
     * A document type.
     *
     * @param terms the last ones
     * @param retired whether it is asked for no longer
     */
    record AskedFor(SiteId siteId, DocumentTypeTerms terms, boolean retired) {}
}
