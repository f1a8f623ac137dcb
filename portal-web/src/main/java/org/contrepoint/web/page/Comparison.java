package org.contrepoint.web.page;

import java.util.List;

/**
 * What a record says beside what is proposed, field by field; {@code common/compare.jte} draws it.
 *
 * @param threeWay whether the value at the time of sending is shown too: the record moved meanwhile
 */
public record Comparison(String caption, boolean captionShown, boolean threeWay, List<Row> rows) {
    /**
     * One field, in words.
     *
     * @param base what the record said when it was proposed
     */
    public record Row(String label, String base, String current, String proposed) {
        public boolean differs() {
            return !current.equals(proposed);
        }
    }
}
