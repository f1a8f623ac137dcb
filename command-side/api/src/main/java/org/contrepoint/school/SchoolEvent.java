package org.contrepoint.school;

/** What can happen to the list of schools. */
public sealed interface SchoolEvent permits SchoolsLoaded, SchoolListPublished {
    SchoolDirectoryId directoryId();

    SchoolImportId importId();
}
