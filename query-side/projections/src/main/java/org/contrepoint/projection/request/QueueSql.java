package org.contrepoint.projection.request;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.contrepoint.projection.rows.SearchText;
import org.contrepoint.review.RequestState;
import org.contrepoint.view.request.QueueFilter;

/**
 * What a filter of the sas means in SQL. Each site and each state is a stretch of an index in the order of the list,
 * read no further than the page reaches, so a page costs the same however long the queue is. A claim that lapsed is
 * none: such a request waits for anybody.
 */
@SuppressWarnings("InlineFormatString") // a statement reads better in one piece
final class QueueSql {

    static final String STATE =
            "case when q.state = 'UNDER_REVIEW' and q.claimed_until <= :now then 'SUBMITTED' else q.state end";

    /** Whose request it is, beside the record {@code r} of its owner. */
    static final String FAMILIES = "case when q.owner like 'family-%' then array[q.owner] else r.families end";

    private static final String STRETCHES = """
            select m.id, m.place from unnest(:sites) s(site) cross join unnest(:states) t(state) cross join lateral (
              select q.id, q.%1$s place from requests q where q.site_id = s.site and q.state = t.state%2$s
              order by q.%1$s %3$s, q.id %3$s limit %4$d) m""";
    private static final String SEARCHED = """
            select q.id, q.%1$s place from directory d join requests q on q.owner = d.id
            where d.search like :search and q.site_id = any(:sites) and q.state = any(:states)%2$s""";
    private static final String COUNTS = """
            select counted.state name, sum(counted.requests)::int number from (
              select state, requests from request_tallies where site_id = any(:sites)
              union all
              select unnest(array['SUBMITTED', 'UNDER_REVIEW']), unnest(array[1, -1]) from requests q
              where q.site_id = any(:sites) and q.state = 'UNDER_REVIEW' and q.claimed_until <= :now) counted
            group by counted.state having sum(counted.requests) > 0
            union all
            select 'mine', count(*)::int from requests q where q.site_id = any(:sites) and q.closed_at is null
              and q.claimed_by = :officer and q.claimed_until > :now
            union all
            select 'corrected', count(*)::int from requests q where q.site_id = any(:sites) and q.closed_at is null
              and q.corrected
            union all
            select 'fresh', count(*)::int from requests q where q.site_id = any(:sites) and q.closed_at is null
              and q.moved_at > :visit""";
    private static final String MATCHING = """

            union all
            select 'matching', count(*)::int from %s q.site_id = any(:sites) and q.state = any(:states)%s""";
    private static final String ALL = "requests q where";
    private static final String FOUND = "directory d join requests q on q.owner = d.id where d.search like :search and";

    private final Map<String, Object> values = new HashMap<>();
    private final StringBuilder criteria = new StringBuilder();
    private final String[] sites;
    private final Set<RequestState> shown;
    private final boolean closed;
    private final boolean searched;
    private final boolean narrowed;

    QueueSql(QueueFilter filter, Instant now) {
        Set<RequestState> states = filter.states().isEmpty() ? Set.of(RequestState.values()) : filter.states();
        shown = states;
        closed = states.stream().allMatch(RequestState::closed);
        searched = !SearchText.of(filter.search()).isEmpty();
        sites = texts(filter.sites());
        values.put("sites", sites);
        values.put("states", texts(stored(states)));
        boolean waiting = states.contains(RequestState.SUBMITTED);
        if (waiting != states.contains(RequestState.UNDER_REVIEW)) {
            String lapsed = waiting ? "<=" : ">";
            add(" and (q.state <> 'UNDER_REVIEW' or q.claimed_until " + lapsed + " :now)", "now", now);
        }
        if (closed) {
            criteria.append(" and q.closed_at is not null");
        }
        int length = criteria.length();
        narrow(filter, now);
        narrowed = searched || criteria.length() > length;
    }

    private void narrow(QueueFilter filter, Instant now) {
        if (!filter.kinds().isEmpty()) {
            add(" and split_part(q.subject, '-', 1) = any(:kinds)", "kinds", lower(filter.kinds()));
        }
        if (filter.submittedBefore() != null) {
            add(" and q.submitted_at < :before", "before", filter.submittedBefore());
        }
        if (filter.claimedBy() != null) {
            String held = " and q.claimed_by = :claimant and q.claimed_until > :now";
            add(held, "claimant", filter.claimedBy().toString());
            values.put("now", now);
        }
        if (filter.movedSince() != null) {
            add(" and q.moved_at >= :since", "since", filter.movedSince());
        }
        if (filter.corrected()) {
            criteria.append(" and q.corrected");
        }
        if (searched) {
            values.put("search", SearchText.pattern(filter.search()));
        }
    }

    private void add(String criterion, String name, Object value) {
        criteria.append(criterion);
        values.put(name, value);
    }

    Map<String, Object> values() {
        return values;
    }

    /** Rows of requests beside the families that may see them. */
    String page(int size, int offset) {
        return page(size, offset, "");
    }

    /** The one that comes after the request {@code :after}. */
    String next() {
        return page(
                1,
                0,
                " and (q.%1$s, q.id) %2$s (select a.%1$s, a.id from requests a where a.id = :after)"
                        .formatted(place(), closed ? "<" : ">"));
    }

    private String page(int size, int offset, String more) {
        String source = (searched ? SEARCHED : STRETCHES)
                .formatted(place(), criteria + more, direction(), (long) offset + size);
        return """
            with page as (select id, place from (%s) found order by place %2$s, id %2$s limit %3$d offset %4$d)
            select to_jsonb(q)::text request, %5$s families, null current, null folder
            from page p join requests q on q.id = p.id left join records r on r.id = q.owner
            order by p.place %2$s, p.id %2$s""".formatted(source, direction(), size, offset, FAMILIES);
    }

    /**
     * In one statement: how many requests of the sites stand in each state, how many match a filter that says more than
     * states and sites, and how many may be looked at first. Each is read from what holds little more than the answer.
     */
    String counts() {
        return COUNTS + (narrowed() ? MATCHING.formatted(searched ? FOUND : ALL, criteria) : "");
    }

    /**
     * What {@link #counts()} is asked with.
     *
     * @param visit what families moved since is new
     */
    Map<String, Object> countValues(Instant now, String officer, Instant visit) {
        Map<String, Object> asked = new HashMap<>();
        if (narrowed) {
            asked.putAll(values);
        }
        asked.putAll(Map.of("sites", sites, "now", now, "officer", officer, "visit", visit));
        return asked;
    }

    /** The states of the list, where a claim that lapsed is none. */
    Set<RequestState> shown() {
        return shown;
    }

    /** Whether the filter says more than sites and states, so that the matching ones have to be counted. */
    boolean narrowed() {
        return narrowed;
    }

    /** Those to examine in the order of their first submission, those answered latest first. */
    private String place() {
        return closed ? "closed_at" : "submitted_at";
    }

    private String direction() {
        return closed ? "desc" : "asc";
    }

    private static Set<RequestState> stored(Set<RequestState> states) {
        Set<RequestState> stored = new TreeSet<>(states);
        if (states.contains(RequestState.SUBMITTED)) {
            stored.add(RequestState.UNDER_REVIEW);
        }
        return stored;
    }

    private static String[] lower(Collection<?> kinds) {
        return kinds.stream()
                .map(kind -> kind.toString().toLowerCase(java.util.Locale.ROOT))
                .toArray(String[]::new);
    }

    private static String[] texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }
}
