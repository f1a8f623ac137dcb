package org.contrepoint.web.records;

import java.util.List;
import org.contrepoint.web.page.FormField;

/**
 * Where a student lives, and what each home may do.
 *
 * @param back the record's page
 * @param here this page
 * @param full whether there is no room for another home
 * @param search what was typed to find a family
 * @param refusal why the last change was not made, otherwise empty
 */
public record HomesPage(
        String name,
        String back,
        String here,
        List<Home> homes,
        boolean full,
        String search,
        List<Found> found,
        int total,
        String refusal) {

    /**
     * A home of the student.
     *
     * @param last whether there is no other
     */
    public record Home(String id, String href, String name, FormField custody, boolean last) {}

    /** A family that may become a home. */
    public record Found(String id, String name, String city, int students) {}
}
