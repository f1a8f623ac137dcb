package org.contrepoint.web.invitation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.site.ListSites;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.access.AccessProperties;
import org.contrepoint.web.mail.PublicAddress;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes the letter of a guardian, with the code that was made for it. */
@Component
class Letters {

    private final Queries queries;
    private final InvitationLetter letter;
    private final PublicAddress address;
    private final SchoolTime time;
    private final Duration lifetime;

    Letters(
            Queries queries,
            InvitationLetter letter,
            PublicAddress address,
            SchoolTime time,
            AccessProperties properties) {
        this.queries = queries;
        this.letter = letter;
        this.address = address;
        this.time = time;
        this.lifetime = properties.printedInvitation();
    }

    /** The PDF, in the language of the login. */
    Mono<byte[]> write(RecordView guardian, SiteId site, AccountView account, String code) {
        Locale locale = Locale.forLanguageTag(account.language());
        return queries.list(new ListSites(), SiteView.class)
                .map(sites -> new InvitationLetter.Content(
                        school(sites, site),
                        recipient(guardian),
                        time.day(time.today(), locale),
                        address.of("/invitation"),
                        account.login(),
                        code,
                        time.day(time.today().plusDays(lifetime.toDays()), locale),
                        locale))
                .flatMap(content ->
                        Mono.fromCallable(() -> letter.write(content)).subscribeOn(Schedulers.boundedElastic()));
    }

    private static List<String> school(List<SiteView> sites, SiteId id) {
        return sites.stream()
                .filter(site -> site.siteId().equals(id))
                .flatMap(site -> Stream.of(site.name(), site.city()))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<String> recipient(RecordView guardian) {
        Map<String, String> values = guardian.current();
        String town = values.getOrDefault("postalCode", "") + " " + values.getOrDefault("city", "");
        return Stream.of(
                        guardian.displayName(),
                        values.getOrDefault("addressLine1", ""),
                        values.getOrDefault("addressLine2", ""),
                        town.strip())
                .filter(line -> !line.isBlank())
                .toList();
    }
}
