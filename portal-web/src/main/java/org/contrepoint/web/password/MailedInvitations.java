package org.contrepoint.web.password;

import java.time.Duration;
import java.util.Objects;
import org.contrepoint.account.AccountId;
import org.contrepoint.web.access.AccessProperties;
import org.contrepoint.web.mail.PublicAddress;
import org.contrepoint.web.outbox.InvitationAddress;
import org.springframework.stereotype.Component;

/** The links of invitations by mail. */
@Component
class MailedInvitations implements InvitationAddress {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PasswordLinks links;
    private final PublicAddress address;
    private final Duration lifetime;

    MailedInvitations(PasswordLinks links, PublicAddress address, AccessProperties properties) {
        this.links = links;
        this.address = address;
        this.lifetime = properties.mailedInvitation();
    }

    @Override
    public String address(AccountId account) {
        String secret = links.issue(account, PasswordLinks.Purpose.MAILED_INVITATION, lifetime)
                .block(PATIENCE);
        return address.of("/mot-de-passe/" + Objects.requireNonNull(secret));
    }
}
