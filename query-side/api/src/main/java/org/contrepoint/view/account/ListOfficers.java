package org.contrepoint.view.account;

/** Every staff login of the school, by name. Answer: a list of {@link AccountView}. */
public record ListOfficers() {}
