package org.contrepoint.family;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The official list of postal codes and their communes, read once from {@code communes.csv} (docs/adr/0019).
 *
 * <p>Firms and offices have codes of their own, which end in « CEDEX » and are in no list: such a pair is right when the
 * département has a commune of that name.
 */
public final class Communes {

    private static final Pattern CEDEX = Pattern.compile("(?iu)\\s+cedex(?:\\s+(\\d{1,2}))?$");
    /** « Paris 12 », « Lyon 3e », « Marseille 1er arrondissement »: the Post says it with the code. */
    private static final Pattern DISTRICT =
            Pattern.compile("(?iu)^(paris|lyon|marseille)\\s+\\d{1,2}\\s*(?:er|e|ème|eme)?(?:\\s+arrondissement)?$");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9]+");

    private static final Map<String, List<Commune>> BY_CODE = read();
    private static final Map<String, Map<String, String>> BY_DEPARTMENT = departments();

    private Communes() {}

    /** The communes of a postal code in the order of their names; none when the code is not in the list. */
    public static List<Commune> of(String postalCode) {
        return BY_CODE.getOrDefault(postalCode, List.of());
    }

    /** Whether the Post knows the code: it is in the list, or may be one of CEDEX where the city says so. */
    public static boolean knows(String postalCode, String city) {
        return BY_CODE.containsKey(postalCode)
                || (CEDEX.matcher(city.strip()).find() && BY_DEPARTMENT.containsKey(department(postalCode)));
    }

    /** The official spelling of a city that belongs to a postal code, whatever its case, accents and hyphens. */
    public static Optional<String> spelling(String postalCode, String city) {
        String typed = city.strip();
        Matcher cedex = CEDEX.matcher(typed);
        if (!cedex.find()) {
            Matcher district = DISTRICT.matcher(typed);
            return listed(postalCode, bare(district.matches() ? district.group(1) : typed));
        }
        String name = bare(typed.substring(0, cedex.start()));
        Optional<String> known = listed(postalCode, name);
        if (known.isEmpty()) {
            known = Optional.ofNullable(
                    BY_DEPARTMENT.getOrDefault(department(postalCode), Map.of()).get(name));
        }
        String number = cedex.group(1) == null ? "" : " " + cedex.group(1);
        return known.map(official -> official + " CEDEX" + number);
    }

    private static Optional<String> listed(String postalCode, String bare) {
        List<String> names = of(postalCode).stream().map(Commune::name).toList();
        return names.stream()
                .filter(name -> bare(name).equals(bare))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> withoutArticle(bare(name)).equals(withoutArticle(bare)))
                        .findFirst());
    }

    /** A name without case, accents, hyphens and the abbreviations that people use. */
    private static String bare(String name) {
        String plain = name.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
        String letters = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("");
        return (" " + PUNCTUATION.matcher(letters).replaceAll(" ").strip() + " ")
                .replace(" st ", " saint ")
                .replace(" ste ", " sainte ")
                .replace(" s ", " sur ")
                .strip();
    }

    private static String withoutArticle(String bare) {
        return bare.replaceFirst("^(?:le|la|les|l) ", "");
    }

    /** Two digits on the mainland, three overseas. */
    private static @Nullable String department(String postalCode) {
        if (!postalCode.matches("\\d{5}")) {
            return null;
        }
        return postalCode.substring(0, postalCode.startsWith("97") || postalCode.startsWith("98") ? 3 : 2);
    }

    private static Map<String, List<Commune>> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Communes.class.getResourceAsStream("communes.csv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(2)
                    .map(line -> line.split(";", -1))
                    .map(cell -> new Commune(cell[0], cell[1], cell[2]))
                    .collect(Collectors.groupingBy(Commune::postalCode, HashMap::new, Collectors.toUnmodifiableList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Map<String, String>> departments() {
        Map<String, Map<String, String>> names = new HashMap<>();
        BY_CODE.forEach((code, communes) -> communes.forEach(
                commune -> names.computeIfAbsent(Objects.requireNonNull(department(code)), first -> new HashMap<>())
                        .putIfAbsent(bare(commune.name()), commune.name())));
        return names;
    }
}
