package org.contrepoint.view.account;

import org.contrepoint.family.FamilyId;

/** The logins of a family. Answer: a list of {@link AccountView}. */
public record ListFamilyLogins(FamilyId familyId) {}
