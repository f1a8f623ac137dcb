package org.contrepoint.web.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.contrepoint.web.demo.Household.Guardian;
import org.contrepoint.web.demo.RequestStory.Ending;

/** Chooses who asked for what over the last weeks, in the shares that schools see (domain.md, "Review mix"). */
final class StoryBook {
    private final Dice dice;
    private final StoryTeller teller;

    StoryBook(Dice dice, StoryTeller teller) {
        this.dice = dice;
        this.teller = teller;
    }

    /** One story a record at the most, so that no story gets in another's way. */
    List<RequestStory> write(int requests, List<Household> households) {
        Deque<RecordRef> records = new ArrayDeque<>(shuffled(candidates(households)));
        List<RequestStory> stories = new ArrayList<>();
        shares(requests).forEach((ending, count) -> {
            for (int i = 0; i < count; i++) {
                stories.add(ending == Ending.ENDORSED ? endorsed(records) : teller.tell(ending, records.remove()));
            }
        });
        stories.sort(Comparator.comparing(RequestStory::begins));
        return stories;
    }

    /** A child may leave alone, if a second officer agrees. */
    private RequestStory endorsed(Deque<RecordRef> records) {
        RecordRef child = records.stream()
                .filter(record -> List.of("ACCOMPANIED", "NAMED_PERSONS")
                        .contains(record.values().getOrDefault("exitPermission", "")))
                .findFirst()
                .orElseThrow();
        records.remove(child);
        Change alone = new Change("exitPermission", Map.of("exitPermission", "ALONE", "exitPersons", ""));
        return teller.tell(Ending.ENDORSED, child, child, List.of(alone));
    }

    /**
     * How many stories end in each way: of what is closed, 82 % clean, 9 % corrected, 4 % refused in whole or in part,
     * 2 % in conflict, 3 % withdrawn or replaced; the rest is still open, or lapsed.
     */
    static Map<Ending, Integer> shares(int requests) {
        Map<Ending, Integer> shares = new EnumMap<>(Ending.class);
        int open = Math.max(8, Math.min(requests * 15 / 100, 120));
        shares.put(Ending.UNDER_REVIEW, share(open, 20));
        shares.put(Ending.CORRECTION_REQUESTED, share(open, 20));
        shares.put(Ending.CONFLICT_WAITING, share(open, 7));
        shares.put(Ending.ENDORSED, share(open, 5));
        shares.put(Ending.REOPENED, share(open, 2));
        shares.put(Ending.SUBMITTED, open - 2 * share(open, 20) - share(open, 7) - share(open, 5) - share(open, 2));
        shares.put(Ending.LAPSED, share(requests, 1));
        int closed =
                requests - shares.values().stream().mapToInt(Integer::intValue).sum();
        shares.put(Ending.CORRECTED, share(closed, 9));
        shares.put(Ending.PARTLY_ACCEPTED, share(closed, 2));
        shares.put(Ending.REFUSED, share(closed, 2));
        shares.put(Ending.CONFLICT_SOLVED, share(closed, 2));
        shares.put(Ending.WITHDRAWN, Math.max(1, closed * 3 / 200));
        shares.put(Ending.REPLACED, Math.max(1, closed * 3 / 200));
        int all = shares.values().stream().mapToInt(Integer::intValue).sum();
        shares.put(Ending.ACCEPTED, requests - all);
        return shares;
    }

    private static int share(int of, int percent) {
        return Math.max(1, Math.round(of * percent / 100f));
    }

    /** Records that someone with a login may ask changes for; those without an exit permission have to be completed first. */
    private static List<RecordRef> candidates(List<Household> households) {
        List<RecordRef> records = new ArrayList<>();
        for (Household household : households) {
            List<Guardian> askers = household.guardians().stream()
                    .filter(guardian -> guardian.account() != null)
                    .toList();
            askers.forEach(guardian -> records.add(RecordRef.of(household, guardian)));
            if (!askers.isEmpty()) {
                household.students().stream()
                        .filter(student -> student.values().containsKey("exitPermission"))
                        .forEach(student -> records.add(RecordRef.of(household, askers.getLast(), student)));
            }
        }
        return records;
    }

    private List<RecordRef> shuffled(List<RecordRef> records) {
        List<RecordRef> shuffled = new ArrayList<>(records);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, dice.below(i + 1));
        }
        return shuffled;
    }
}
