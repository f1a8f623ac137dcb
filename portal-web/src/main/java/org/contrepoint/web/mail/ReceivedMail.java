package org.contrepoint.web.mail;

import java.time.Instant;

/**
 * A mail in the mailbox of the demo school.
 *
 * @param number its place in the order of arrival
 */
public record ReceivedMail(int number, Instant at, Mail mail) {}
