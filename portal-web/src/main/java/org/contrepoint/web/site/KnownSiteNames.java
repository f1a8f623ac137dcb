package org.contrepoint.web.site;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.SiteNames;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks for them now and then rather than for each page: they hardly ever change. */
@Component
final class KnownSiteNames implements SiteNames {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Mono<Map<SiteId, String>> names;

    KnownSiteNames(Queries queries) {
        this.names = queries.list(new ListSites(), SiteView.class)
                .map(sites -> sites.stream().collect(Collectors.toUnmodifiableMap(SiteView::siteId, SiteView::name)))
                .onErrorReturn(Map.of())
                .cache(known -> known.isEmpty() ? Duration.ZERO : FRESH, failed -> Duration.ZERO, () -> Duration.ZERO);
    }

    @Override
    public Mono<Map<SiteId, String>> all() {
        return names;
    }
}
