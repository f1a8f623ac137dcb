package org.contrepoint.platform.parking;

import java.time.Instant;

/**
 * Events about one thing that wait for a person, the oldest first.
 *
 * @param group the processing group that could not handle the first of them
 * @param sequence what they are about: a request, a record
 * @param event the name of the first
 * @param events how many there are
 * @param cause the class of what was thrown
 * @param code our code for it, often empty; never a text, which may speak of a person
 * @param since when the first was parked
 */
public record ParkedSequence(
        String group, String sequence, String event, int events, String cause, String code, Instant since) {}
