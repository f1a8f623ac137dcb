package org.contrepoint.domain.site;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.contrepoint.message.Refused;
import org.contrepoint.site.EditText;
import org.contrepoint.site.OpenSite;
import org.contrepoint.site.RenameSite;
import org.contrepoint.site.SiteId;
import org.contrepoint.site.SiteOpened;
import org.contrepoint.site.SiteRefusal.NameMalformed;
import org.contrepoint.site.SiteRefusal.TextMoved;
import org.contrepoint.site.SiteRefusal.TextTooLong;
import org.contrepoint.site.SiteRefusal.UnknownLanguage;
import org.contrepoint.site.SiteRenamed;
import org.contrepoint.site.TextEdited;
import org.contrepoint.site.TextKind;
import org.jspecify.annotations.Nullable;

/** An establishment opens once, may be called otherwise, and says its texts in words of its own. */
@Aggregate(cache = "aggregateCache")
class Site {
    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    @AggregateIdentifier
    private @Nullable SiteId siteId;

    private String name = "";
    private String city = "";
    private final Map<TextKey, Text> texts = new HashMap<>();

    private record TextKey(TextKind kind, String language) {}

    private record Text(int version, String markdown) {
        static final Text NONE = new Text(0, "");
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void open(OpenSite command, Clock clock) {
        if (siteId == null) {
            checkName(command.name(), command.city());
            apply(new SiteOpened(command.siteId(), command.name(), command.city(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(SiteOpened event) {
        siteId = event.siteId();
        name = event.name();
        city = event.city();
    }

    @CommandHandler
    void rename(RenameSite command, Clock clock) {
        checkName(command.name(), command.city());
        if (!command.name().equals(name) || !command.city().equals(city)) {
            apply(new SiteRenamed(command.siteId(), command.name(), command.city(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(SiteRenamed event) {
        name = event.name();
        city = event.city();
    }

    private static void checkName(String name, String city) {
        if (name.isBlank() || name.length() > OpenSite.LONGEST_NAME || city.length() > OpenSite.LONGEST_NAME) {
            throw new Refused(new NameMalformed(OpenSite.LONGEST_NAME));
        }
    }

    @CommandHandler
    void edit(EditText command, Clock clock) {
        if (!LANGUAGES.contains(command.language())) {
            throw new Refused(new UnknownLanguage());
        }
        if (command.markdown().length() > EditText.LONGEST) {
            throw new Refused(new TextTooLong(EditText.LONGEST));
        }
        Text now = texts.getOrDefault(new TextKey(command.kind(), command.language()), Text.NONE);
        String markdown = command.markdown().strip();
        if (markdown.equals(now.markdown())) {
            return;
        }
        if (command.version() != now.version()) {
            throw new Refused(new TextMoved());
        }
        apply(new TextEdited(
                command.siteId(),
                command.kind(),
                command.language(),
                markdown,
                now.version() + 1,
                command.by(),
                clock.instant()));
    }

    @EventSourcingHandler
    void on(TextEdited event) {
        texts.put(new TextKey(event.kind(), event.language()), new Text(event.version(), event.markdown()));
    }
}
