package org.contrepoint.web.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the calendar link shows.
 *
 * @param since since when there is a link; none when there is none
 * @param address the whole link, on the one page that follows its making
 */
public record CalendarPage(
        @Nullable Instant since, @Nullable String address) {

    /** The link in the words of agendas that subscribe by themselves. */
    public @Nullable String subscription() {
        return address == null ? null : address.replaceFirst("^https?:", "webcal:");
    }
}
