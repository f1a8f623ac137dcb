package org.contrepoint.web.records;

import org.contrepoint.view.family.FamilyPage;

/**
 * The list of families, ready to be shown.
 *
 * @param search what was typed
 * @param more the address of another page, but for its number
 */
public record FamiliesPage(String search, String more, FamilyPage families) {}
