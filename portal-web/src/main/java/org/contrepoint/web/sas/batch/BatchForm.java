package org.contrepoint.web.sas.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.contrepoint.review.RequestId;
import org.contrepoint.review.batch.BatchEntry;
import org.contrepoint.web.record.Typed;
import org.contrepoint.web.sas.SasFilter;
import org.springframework.util.MultiValueMap;

/**
 * What an officer ticked in the queue.
 *
 * @param chosen the requests and the revisions that the officer saw; what names none is left out
 * @param all whether the whole list is meant
 * @param list the list
 */
record BatchForm(List<BatchEntry> chosen, boolean all, SasFilter list) {

    static BatchForm read(MultiValueMap<String, String> form) {
        Map<RequestId, BatchEntry> chosen = new LinkedHashMap<>();
        Objects.requireNonNullElse(form.get("request"), List.<String>of()).stream()
                .flatMap(value -> entry(value).stream())
                .forEach(entry -> chosen.put(entry.requestId(), entry));
        return new BatchForm(
                List.copyOf(chosen.values()),
                "true".equals(form.getFirst("all")),
                SasFilter.decode(form.getFirst("file")).searching(Typed.line(form.getFirst("search"), 80)));
    }

    private static Optional<BatchEntry> entry(String value) {
        int dot = Math.max(value.indexOf('.'), 0);
        try {
            return Optional.of(new BatchEntry(
                    RequestId.parse(value.substring(0, dot)), Integer.parseInt(value.substring(dot + 1))));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
