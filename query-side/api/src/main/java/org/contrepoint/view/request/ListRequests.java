package org.contrepoint.view.request;

import org.contrepoint.family.FamilyId;

/** A family's requests, latest first, a hundred a page. Answer: a {@link RequestPage}. */
public record ListRequests(FamilyId familyId, int page) {}
