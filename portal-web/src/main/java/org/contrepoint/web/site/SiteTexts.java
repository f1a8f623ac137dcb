package org.contrepoint.web.site;

import java.util.Locale;
import org.contrepoint.site.SiteId;
import org.contrepoint.site.TextKind;
import org.contrepoint.view.site.FindSiteText;
import org.contrepoint.view.site.SiteTextView;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.page.Messages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a site says to families: in words of its own, or else the standard text that comes with the portal. */
@Component
public class SiteTexts {

    /** Right under the title of a page. */
    private static final int TOP_HEADING = 2;

    private final Queries queries;
    private final Messages messages;

    SiteTexts(Queries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    /** The text that holds now. */
    public Mono<SiteText> of(SiteId site, TextKind kind, Locale locale) {
        return queries.one(new FindSiteText(site, kind, locale.getLanguage()), SiteTextView.class)
                .map(own -> new SiteText(Markdown.html(own.markdown(), TOP_HEADING), own.language()))
                .switchIfEmpty(Mono.fromSupplier(
                        () -> new SiteText(Markdown.html(standard(kind, locale), TOP_HEADING), locale.getLanguage())));
    }

    /** The text that holds where a site wrote none. */
    String standard(TextKind kind, Locale locale) {
        return messages.get(locale, "site.text." + kind);
    }
}
