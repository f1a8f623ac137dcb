package org.contrepoint.view.school;

/** The imports of the directory that are in force, latest first. Answer: a list of {@link SchoolImportView}. */
public record ListSchoolImports() {}
