package org.contrepoint.view.account;

import java.util.List;

/** A page of the logins of the school. */
public record AccountList(List<AccountView> accounts, int total, int page, int pageSize) {}
