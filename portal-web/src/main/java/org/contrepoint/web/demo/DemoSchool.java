package org.contrepoint.web.demo;

import java.util.List;
import org.contrepoint.family.EraseFamily;
import org.contrepoint.family.FamilyId;

/**
 * The whole demo school: commands only, in the order in which they have to be sent, and the stories of its requests.
 *
 * @param phases each is sent once the one before is through; inside one, order is free
 * @param papers the documents that families handed in
 * @param last what happens after the stories
 */
record DemoSchool(
        Cast cast,
        List<Household> households,
        List<Phase> phases,
        List<RequestStory> stories,
        Papers papers,
        List<Sending> last) {

    /** The families that left, and of which nothing can be read any more. */
    List<FamilyId> erased() {
        return last.stream()
                .map(Sending::command)
                .filter(EraseFamily.class::isInstance)
                .map(command -> ((EraseFamily) command).familyId())
                .toList();
    }

    /**
     * @param name for the progress bar
     */
    record Phase(String name, List<Sending> sendings) {}

    /**
     * @param stories of the requests that hand them in
     * @param files what they hand in
     */
    record Papers(List<RequestStory> stories, List<DemoFile> files) {}
}
