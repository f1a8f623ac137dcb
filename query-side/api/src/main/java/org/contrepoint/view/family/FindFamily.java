package org.contrepoint.view.family;

import org.contrepoint.family.FamilyId;

/** One family with its guardians and students. Answer: a {@link FamilyView}, or nothing. */
public record FindFamily(FamilyId familyId) {}
