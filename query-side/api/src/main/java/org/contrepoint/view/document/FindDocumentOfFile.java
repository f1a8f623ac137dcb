package org.contrepoint.view.document;

import org.contrepoint.document.FileId;

/** The document that a file is part of. Answer: a {@link DocumentView}, or nothing. A file offered again: the newest. */
public record FindDocumentOfFile(FileId fileId) {}
