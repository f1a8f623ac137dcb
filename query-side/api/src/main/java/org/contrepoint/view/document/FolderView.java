package org.contrepoint.view.document;

import java.util.List;
import org.contrepoint.document.FolderId;
import org.contrepoint.family.FamilyId;
import org.contrepoint.site.SiteId;

/**
 * The documents of a student or a family: what is asked for, and how each stands.
 *
 * @param ownerName the student's or the family's name
 * @param entries the required ones first, then by name; a retired type only while something of it counts or waits
 */
public record FolderView(
        FolderId folderId, String ownerName, SiteId siteId, List<FamilyId> families, List<FolderEntry> entries) {}
