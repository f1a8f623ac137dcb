package org.contrepoint.view.school;

import java.time.Instant;
import org.contrepoint.school.SchoolChanges;
import org.contrepoint.school.SchoolImportId;

/**
 * An import of the directory.
 *
 * @param revision the number of the list since then
 * @param by the name of whoever brought it
 */
public record SchoolImportView(SchoolImportId importId, int revision, SchoolChanges changes, String by, Instant at) {}
