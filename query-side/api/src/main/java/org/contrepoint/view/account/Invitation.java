package org.contrepoint.view.account;

import java.time.Instant;
import org.contrepoint.account.InvitationMeans;

/** The last time that somebody was invited to use their login. */
public record Invitation(InvitationMeans means, Instant at) {}
