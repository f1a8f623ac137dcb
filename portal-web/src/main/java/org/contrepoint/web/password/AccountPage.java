package org.contrepoint.web.password;

import java.time.Instant;
import java.util.List;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.web.page.FormField;

/**
 * What « Accès » shows: one's login, its last uses, the form for another password, and how one is written to.
 *
 * @param preferences the language of mails, and how often they come where the role has a choice
 */
public record AccountPage(
        AccountView account,
        List<String> sites,
        List<Instant> logins,
        PasswordPage form,
        List<FormField> preferences) {}
