package org.contrepoint.web.lesson;

import java.util.Map;
import java.util.stream.Collectors;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.message.Queries;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the school's sites are called: a lesson says where it is given. */
@Component
public class SiteNames {

    private final Queries queries;

    SiteNames(Queries queries) {
        this.queries = queries;
    }

    public Mono<Map<SiteId, String>> all() {
        return queries.list(new ListSites(), SiteView.class)
                .map(sites -> sites.stream().collect(Collectors.toMap(SiteView::siteId, SiteView::name)));
    }
}
