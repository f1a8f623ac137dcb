package org.contrepoint.web.invitation;

import java.util.List;
import org.contrepoint.web.page.FormField;
import org.jspecify.annotations.Nullable;

/**
 * The login of a guardian, to open it or to invite its owner again.
 *
 * @param email where a mail would go, if anywhere
 * @param fields of the form that opens a login; empty once there is one
 * @param refusal why the form came back, otherwise empty
 */
public record InvitationPage(
        String path,
        String family,
        String familyName,
        String name,
        @Nullable String email,
        @Nullable LoginLine login,
        List<FormField> fields,
        String refusal) {}
