package org.contrepoint.document;

/** What can happen to a folder. */
public sealed interface FolderEvent
        permits DocumentsSubmitted,
                DocumentsRevised,
                DocumentsAccepted,
                DocumentsConflicted,
                DocumentsReleased,
                DocumentsRestored,
                ValidityExtended {

    FolderId folderId();
}
