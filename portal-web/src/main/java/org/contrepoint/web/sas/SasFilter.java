package org.contrepoint.web.sas;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.contrepoint.account.AccountId;
import org.contrepoint.record.SubjectKind;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.request.QueueFilter;
import org.contrepoint.web.record.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an officer wants to see of the sas, as the addresses of its pages say it. Whatever an address says that means
 * nothing narrows nothing.
 *
 * @param age leave out requests younger than so many days; 0 for all
 * @param mine only those that the officer has in hand
 * @param fresh only those that a family moved since the officer's last visit
 * @param corrected only those that came back corrected
 * @param search part of a person's name; it stands in the address of the queue itself and nowhere else
 */
public record SasFilter(
        Shown shown,
        @Nullable SubjectKind kind,
        @Nullable SiteId site,
        int age,
        boolean mine,
        boolean fresh,
        boolean corrected,
        String search) {

    public static final SasFilter ALL = new SasFilter(Shown.OPEN, null, null, 0, false, false, false, "");

    /** The ages that can be asked for, in days. */
    public static final List<Integer> AGES = List.of(3, 7, 14);

    private static final String ON = "on";
    private static final String SEPARATOR = "~";

    public static SasFilter read(MultiValueMap<String, String> query) {
        return of(
                query.getFirst("state"),
                query.getFirst("kind"),
                query.getFirst("site"),
                query.getFirst("age"),
                ON.equals(query.getFirst("mine")),
                ON.equals(query.getFirst("new")),
                ON.equals(query.getFirst("corrected")),
                Typed.line(query.getFirst("search"), 80));
    }

    /** Reads what {@link #code()} wrote; anything else is the whole sas. */
    public static SasFilter decode(@Nullable String code) {
        List<String> parts = code == null ? List.of() : List.of(code.split(SEPARATOR, 6));
        if (parts.size() != 5) {
            return ALL;
        }
        String flags = parts.get(3);
        return of(
                parts.get(0),
                parts.get(1),
                parts.get(4),
                parts.get(2),
                flags.contains("m"),
                flags.contains("n"),
                flags.contains("c"),
                "");
    }

    /** The filter in a few characters without anything personal: no search. */
    public String code() {
        return String.join(
                SEPARATOR,
                shown.name(),
                kind == null ? "" : kind.name(),
                age == 0 ? "" : String.valueOf(age),
                (mine ? "m" : "") + (fresh ? "n" : "") + (corrected ? "c" : ""),
                site == null ? "" : site.value().toString());
    }

    /** The address of the list that it describes. */
    public String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/sas");
        fields().forEach(field -> address.queryParam(field.name(), field.value()));
        if (!search.isEmpty()) {
            address.queryParam("search", "{search}");
        }
        return address.encode().buildAndExpand(search).toUriString();
    }

    /** One part of the address. */
    public record Field(String name, String value) {}

    /** What narrows the list, as form fields, but for the search. */
    public List<Field> fields() {
        return Stream.of(
                        new Field("state", shown == Shown.OPEN ? "" : shown.name()),
                        new Field("kind", kind == null ? "" : kind.name()),
                        new Field("site", site == null ? "" : site.value().toString()),
                        new Field("age", age == 0 ? "" : String.valueOf(age)),
                        new Field("mine", mine ? ON : ""),
                        new Field("new", fresh ? ON : ""),
                        new Field("corrected", corrected ? ON : ""))
                .filter(field -> !field.value().isEmpty())
                .toList();
    }

    /** The same kind, site, age and search, for requests that stand there. */
    public SasFilter showing(Shown other) {
        return new SasFilter(other, kind, site, age, false, false, false, search);
    }

    public SasFilter onlyMine() {
        return new SasFilter(Shown.OPEN, kind, site, age, true, false, false, search);
    }

    public SasFilter onlyFresh() {
        return new SasFilter(Shown.OPEN, kind, site, age, false, true, false, search);
    }

    public SasFilter onlyCorrected() {
        return new SasFilter(Shown.OPEN, kind, site, age, false, false, true, search);
    }

    public SasFilter withoutSearch() {
        return searching("");
    }

    public SasFilter searching(String name) {
        return new SasFilter(shown, kind, site, age, mine, fresh, corrected, name);
    }

    /** Whether it narrows more than by where requests stand. */
    public boolean narrows() {
        return !equals(ALL.showing(shown));
    }

    /** The question to the query side, within what the officer may examine. */
    public QueueFilter within(Remit remit, AccountId officer, Instant lastVisit, Instant now) {
        Set<SiteId> sites = site != null && remit.covers(site) ? Set.of(site) : remit.sites();
        return new QueueFilter(
                sites,
                shown.states(),
                kind == null ? Set.of() : Set.of(kind),
                age == 0 ? null : now.minus(age, ChronoUnit.DAYS),
                mine ? officer : null,
                fresh ? lastVisit : null,
                corrected,
                search);
    }

    private static SasFilter of(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String site,
            @Nullable String age,
            boolean mine,
            boolean fresh,
            boolean corrected,
            String search) {
        return new SasFilter(
                Shown.read(state == null ? "" : state),
                Arrays.stream(SubjectKind.values())
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                site(site),
                AGES.stream()
                        .filter(days -> String.valueOf(days).equals(age))
                        .findFirst()
                        .orElse(0),
                mine,
                fresh,
                corrected,
                search);
    }

    private static @Nullable SiteId site(@Nullable String id) {
        try {
            return id == null || id.isEmpty() ? null : SiteId.of(UUID.fromString(id));
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }
}
