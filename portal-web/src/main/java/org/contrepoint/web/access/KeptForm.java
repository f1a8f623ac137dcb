package org.contrepoint.web.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What someone had typed when their session turned out to be over. It travels in the log-in page, in their own browser;
 * the server keeps nothing for strangers.
 *
 * @param page the address of the page with that form
 * @param fields what was typed; never a password
 */
public record KeptForm(String page, MultiValueMap<String, String> fields) {

    /** The exchange attribute that carries it to the log-in page. */
    static final String ATTRIBUTE = KeptForm.class.getName();

    private static final String PREFIX = "kept.";
    private static final String PAGE = "keptPage";
    private static final int MOST_LETTERS = 40_000;
    private static final int MOST_FIELDS = 400;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.\\-\\[\\]]{1,100}");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|confirmation|_csrf).*");

    /** Forms worth keeping: where they are sent, and how many segments of that address are the page. */
    private static final Map<PathPattern, Integer> FORMS = Map.ofEntries(
            form("/famille/**", 1),
            form("/eleves/{id}/identite", 3),
            form("/demandes/{id}/**", 2),
            form("/enseignant/cours/{id}", 3),
            form("/enseignant/cours/{id}/evaluations", 4),
            form("/sas/{demande}/**", 2),
            form("/textes", 1),
            form("/dossiers/eleves/{eleve}/correction", 4),
            form("/dossiers/eleves/{eleve}/saisie", 4),
            form("/dossiers/familles/{famille}/responsables/{responsable}/correction", 6),
            form("/dossiers/familles/{famille}/responsables/{responsable}/saisie", 6));

    /** What was sent, when it is a form worth keeping. */
    static Optional<KeptForm> of(String path, MultiValueMap<String, String> sent) {
        return pageOf(path).map(page -> new KeptForm(page, keepable(sent))).filter(KeptForm::isSmall);
    }

    /** Reads back what the log-in page carried. */
    static Optional<KeptForm> read(MultiValueMap<String, String> login) {
        String page = login.getFirst(PAGE);
        if (page == null || !pageOf(page).filter(page::equals).isPresent()) {
            return Optional.empty();
        }
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        login.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                fields.put(name.substring(PREFIX.length()), values);
            }
        });
        return of(page, fields);
    }

    /** The hidden fields of the log-in page, in order. */
    public List<Map.Entry<String, String>> hiddenFields() {
        List<Map.Entry<String, String>> hidden = new ArrayList<>();
        hidden.add(Map.entry(PAGE, page));
        fields.forEach((name, values) -> values.forEach(value -> hidden.add(Map.entry(PREFIX + name, value))));
        return List.copyOf(hidden);
    }

    /** What was typed may be personal. */
    @Override
    public String toString() {
        return "KeptForm of " + page;
    }

    private boolean isSmall() {
        return fields.values().stream().mapToInt(List::size).sum() <= MOST_FIELDS
                && fields.values().stream()
                                .flatMap(List::stream)
                                .mapToInt(String::length)
                                .sum()
                        <= MOST_LETTERS;
    }

    private static Optional<String> pageOf(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return FORMS.entrySet().stream()
                .filter(form -> form.getKey().matches(parsed))
                .findFirst()
                .map(form -> parsed.subPath(
                                0,
                                Math.min(2 * form.getValue(), parsed.elements().size()))
                        .value());
    }

    private static MultiValueMap<String, String> keepable(MultiValueMap<String, String> sent) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>();
        sent.forEach((name, values) -> {
            if (NAME.matcher(name).matches() && !SECRET.matcher(name).matches()) {
                kept.put(
                        name,
                        values.stream().map(value -> value == null ? "" : value).toList());
            }
        });
        return kept;
    }

    private static Map.Entry<PathPattern, Integer> form(String pattern, int segments) {
        return Map.entry(PathPatternParser.defaultInstance.parse(pattern), segments);
    }
}
