package org.contrepoint.web.family;

import org.contrepoint.view.document.MissingView;
import org.contrepoint.view.family.FamilyView;

/**
 * The students of a household.
 *
 * @param lacking which documents are missing, in their folders and the family's
 */
public record StudentList(FamilyView family, MissingView lacking) {}
