package org.contrepoint.web.page;

import java.util.Map;
import org.contrepoint.site.SiteId;
import org.contrepoint.web.access.CurrentUser;
import reactor.core.publisher.Mono;

/** What the establishments are called, for the head of every page. */
@FunctionalInterface
public interface SiteNames {

    Mono<Map<SiteId, String>> all();

    /** The name of somebody's own establishment; empty when it is not known. */
    default Mono<String> of(CurrentUser user) {
        return all().map(names -> names.getOrDefault(user.homeSite(), ""));
    }
}
