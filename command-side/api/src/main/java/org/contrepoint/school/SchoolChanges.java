package org.contrepoint.school;

/** How many schools an import brings, says anew, and closes. */
public record SchoolChanges(int added, int changed, int closed) {}
