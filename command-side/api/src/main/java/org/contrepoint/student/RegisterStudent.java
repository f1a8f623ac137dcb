package org.contrepoint.student;

import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.family.FamilyId;
import org.contrepoint.site.SiteId;

/**
 * Registers a student.
 *
 * @param families the one or two families the student lives in
 * @param values {@link StudentField} codes to canonical texts
 */
public record RegisterStudent(
        @TargetAggregateIdentifier StudentId studentId,
        SiteId siteId,
        List<FamilyId> families,
        Map<String, String> values) {}
