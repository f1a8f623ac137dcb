package org.contrepoint.view.document;

import java.time.LocalDate;
import org.contrepoint.document.FolderId;

/**
 * A folder as it stands on a day. Answer: a {@link FolderView}, or nothing when there is no such student or family.
 */
public record FindFolder(FolderId folderId, LocalDate today) {}
