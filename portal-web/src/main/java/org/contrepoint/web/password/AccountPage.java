package org.contrepoint.web.password;

import java.time.Instant;
import java.util.List;
import org.contrepoint.view.account.AccountView;

/** What « Accès » shows: one's login, its last uses, and the form for another password. */
public record AccountPage(AccountView account, List<String> sites, List<Instant> logins, PasswordPage form) {}
