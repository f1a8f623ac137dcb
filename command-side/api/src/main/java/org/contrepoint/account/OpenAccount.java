package org.contrepoint.account;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.contrepoint.actor.Role;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianId;
import org.contrepoint.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Opens a login.
 *
 * @param accountId {@link AccountId#of(SiteId, String)} of the home site and the login
 * @param sites the sites it may act for; staff may have several
 * @param login the identifier (« identifiant ») its owner types
 * @param displayName how pages call its owner
 * @param email where its mail goes when it belongs to no guardian; a guardian's mail goes to the guardian's address
 * @param familyId the family of a {@link Role#FAMILY} login
 * @param guardianId the guardian of a {@link Role#FAMILY} login
 */
public record OpenAccount(
        @TargetAggregateIdentifier AccountId accountId,
        SiteId homeSite,
        Set<SiteId> sites,
        String login,
        Role role,
        String displayName,
        @Nullable String email,
        @Nullable FamilyId familyId,
        @Nullable GuardianId guardianId) {}
