package org.contrepoint.document;

/** What can happen to a document type. */
public sealed interface DocumentTypeEvent permits DocumentTypeDefined, DocumentTypeRetired {

    DocumentTypeId typeId();
}
