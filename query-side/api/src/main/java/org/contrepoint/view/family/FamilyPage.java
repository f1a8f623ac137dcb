package org.contrepoint.view.family;

import java.util.List;
import org.contrepoint.family.FamilyId;

/** A page of families, and how many there are in all. */
public record FamilyPage(List<Line> lines, int total, int page, int pageSize) {

    /** One family of the list. */
    public record Line(FamilyId familyId, String name, String city, int guardians, int students, int openRequests) {}
}
