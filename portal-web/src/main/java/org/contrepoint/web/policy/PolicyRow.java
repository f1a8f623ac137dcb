package org.contrepoint.web.policy;

import java.util.List;
import org.contrepoint.policy.FieldPolicy;

/**
 * The policies of one field group.
 *
 * @param label what the group is called
 * @param cells one for each kind of sender
 */
public record PolicyRow(String label, List<Cell> cells) {

    /**
     * One policy.
     *
     * @param name of its input: {@code STUDENT.exitPermission.FAMILY}
     * @param label of its input, in words
     * @param policy what is set
     * @param chosen what the form shows
     * @param changed when it was set last and by whom, empty as long as it is the school's standard
     * @param error why it is refused, otherwise empty
     */
    public record Cell(
            String name, String label, FieldPolicy policy, FieldPolicy chosen, String changed, String error) {

        /** Whose sending it is about, as the column says. */
        public String sender() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        public String id() {
            return name.replace('.', '-');
        }
    }
}
