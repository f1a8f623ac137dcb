package org.contrepoint.web.family;

import org.contrepoint.view.family.FamilyView;

/**
 * The students of a household.
 *
 * @param lacking how many documents are missing, in their folders and the family's
 */
public record StudentList(FamilyView family, int lacking) {}
