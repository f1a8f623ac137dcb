package org.contrepoint.web.demo;

import java.util.List;
import java.util.Map;
import org.contrepoint.web.demo.RequestStory.Ending;

/** The stories that are the same in each demo: those of the cast, and those that an edge case is about. */
final class ScriptedStories {
    private final StoryTeller teller;

    ScriptedStories(StoryTeller teller) {
        this.teller = teller;
    }

    /** Closed stories only: whoever logs in as the Lemaires or the Benalis starts with nothing waiting. */
    List<RequestStory> ofCast(Cast cast) {
        RecordRef claire = RecordRef.of(cast.lemaire(), cast.claire());
        RecordRef karim = RecordRef.of(cast.benali(), cast.karim());
        RecordRef hugo = RecordRef.of(cast.lemaire(), cast.claire(), cast.hugo());
        RecordRef lea = RecordRef.of(cast.benali(), cast.karim(), cast.lea());
        return List.of(
                teller.tell(
                        Ending.ACCEPTED,
                        claire,
                        claire,
                        List.of(new Change("workPhone", Map.of("workPhone", "+33536490114")))),
                teller.tell(
                        Ending.PARTLY_ACCEPTED,
                        hugo,
                        hugo,
                        List.of(
                                new Change("imageRights", Map.of("imageRights", "DIFFUSION", "imageMedia", "PRINT")),
                                new Change("email", Map.of("email", "hugo.lemaire2@example.com")))),
                teller.tell(
                        Ending.REFUSED,
                        lea,
                        lea,
                        List.of(new Change("exitPermission", Map.of("exitPermission", "ALONE", "exitPersons", "")))),
                teller.amended(
                        karim,
                        new Change("homePhone", Map.of("homePhone", "+33536490047")),
                        new Change("homePhone", Map.of("homePhone", "+33536490074")),
                        "Deux chiffres étaient inversés, comme vous l’avez confirmé au téléphone."));
    }

    /** A guardian withdraws the right to show pictures of a child, which can't wait. */
    RequestStory imageRightsWithdrawn(Household household) {
        RecordRef child = RecordRef.of(
                household,
                household.guardians().getFirst(),
                household.students().getFirst());
        Change none = new Change("imageRights", Map.of("imageRights", "NONE", "imageMedia", ""));
        return teller.tell(Ending.AT_ONCE, child, child, List.of(none));
    }

    /** Two parents who live apart ask for the same field of the same child within the hour. */
    RequestStory bothParentsAtOnce(Household one, Household other) {
        var child = one.students().getFirst();
        RecordRef first = RecordRef.of(one, one.guardians().getFirst(), child);
        RecordRef second = RecordRef.of(other, other.guardians().getFirst(), child);
        Change mobile = new Change("mobilePhone", Map.of("mobilePhone", "+33639984455"));
        return teller.tell(Ending.REPLACED, first, second, List.of(mobile));
    }
}
