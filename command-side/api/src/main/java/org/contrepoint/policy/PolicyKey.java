package org.contrepoint.policy;

import org.contrepoint.actor.Role;
import org.contrepoint.record.SubjectKind;

/**
 * What a policy is about.
 *
 * @param kind the kind of record
 * @param group the field group
 * @param proposer who sends: {@link Role#FAMILY}, or {@link Role#STAFF} acting for a family
 */
public record PolicyKey(SubjectKind kind, String group, Role proposer) {}
