package org.contrepoint.document;

/** The values of a line about a document: exactly one of them is there. */
public final class DocumentValues {

    /** The document's id; as a base or current value, empty when there is none. */
    public static final String DOCUMENT = "document";

    /** Why it can't be given. */
    public static final String EXCUSE = "excuse";

    private DocumentValues() {}
}
