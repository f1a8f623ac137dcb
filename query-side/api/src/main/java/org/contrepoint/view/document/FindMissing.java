package org.contrepoint.view.document;

import java.time.LocalDate;
import org.contrepoint.family.FamilyId;

/**
 * How many required documents a family's folder and its students' lack on a day: missing, to correct, refused or expired.
 * Answer: an {@link Integer}.
 */
public record CountMissing(FamilyId familyId, LocalDate today) {}
