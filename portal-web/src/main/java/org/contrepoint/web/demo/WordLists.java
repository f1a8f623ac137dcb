package org.contrepoint.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The names and places that the demo school draws from. */
final class WordLists {
    static final List<String> LAST_NAMES = lines("last-names.txt");
    static final List<String> STREETS = lines("streets.txt");
    static final List<Commune> COMMUNES = lines("communes.csv").stream()
            .skip(1)
            .map(line -> line.split(";"))
            .map(cell -> new Commune(cell[0], cell[1], Integer.parseInt(cell[2]), Integer.parseInt(cell[3])))
            .toList();
    private static final Map<String, List<String>> FIRST_NAMES = lines("first-names.csv").stream()
            .map(line -> line.split(";"))
            .collect(Collectors.toMap(cell -> cell[0], cell -> List.of(cell[1].split(","))));

    private WordLists() {}

    /**
     * Where families live.
     *
     * @param site index of the site nearby
     * @param weight how many of a hundred families or so
     */
    record Commune(String postalCode, String city, int site, int weight) {}

    /** The names of one generation: {@code women}, {@code men}, {@code girls} or {@code boys}. */
    static List<String> firstNames(String who) {
        return Objects.requireNonNull(FIRST_NAMES.get(who));
    }

    private static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(WordLists.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
