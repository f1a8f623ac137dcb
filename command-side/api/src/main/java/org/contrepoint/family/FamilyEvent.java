package org.contrepoint.family;

/** What can happen to a family. */
public sealed interface FamilyEvent permits FamilyRegistered, FamilyErased {
    FamilyId familyId();
}
