package org.contrepoint.view.document;

import java.time.LocalDate;
import org.contrepoint.family.FamilyId;

/**
 * Which required documents a family's folder and its students' lack on a day: missing, to correct, refused or expired.
 * Answer: {@link MissingView}.
 */
public record FindMissing(FamilyId familyId, LocalDate today) {}
