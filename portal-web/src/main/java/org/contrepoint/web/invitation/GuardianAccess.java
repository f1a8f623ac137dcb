package org.contrepoint.web.invitation;

import java.util.Optional;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.account.FindFreeLogin;
import org.contrepoint.view.account.ListFamilyLogins;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.access.Finder;
import org.contrepoint.web.access.SecurityLog;
import org.contrepoint.web.consultation.Consultations;
import org.contrepoint.web.message.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds a guardian of the user's sites, and the login that they have. */
@Component
class GuardianAccess {

    private final Finder finder;
    private final Queries queries;
    private final Consultations consultations;

    GuardianAccess(Finder finder, Queries queries, Consultations consultations) {
        this.finder = finder;
        this.queries = queries;
        this.consultations = consultations;
    }

    /**
     * A guardian.
     *
     * @param account null while they have none
     */
    record Found(
            FamilyView family,
            RecordView guardian,
            @Nullable AccountView account) {

        SiteId site() {
            return family.siteId();
        }

        @Nullable
        String email() {
            String email = guardian.current().getOrDefault("email", "").strip();
            return email.isEmpty() ? null : email;
        }

        boolean reachable() {
            return email() != null;
        }

        String dossier() {
            return "/dossiers/familles/" + family.familyId().value();
        }

        String path() {
            return dossier() + "/responsables/" + guardian.subject().id() + "/invitation";
        }
    }

    /** A guardian of a family that the user may open; otherwise 404. */
    Mono<Found> find(String family, String guardian, CurrentUser user, ServerWebExchange exchange) {
        return finder.find(
                        Finder.Kind.FAMILY,
                        family,
                        found -> user.sites().contains(found.siteId()),
                        user,
                        SecurityLog.network(exchange))
                .flatMap(found -> Flux.fromIterable(found.guardians())
                        .filter(adult -> !adult.erased()
                                && adult.subject().id().toString().equals(guardian))
                        .next()
                        .delayUntil(adult -> consultations.note(user, adult.subject(), exchange))
                        .flatMap(adult -> withLogin(found, adult)))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** The same guardian with the login that they have by now. */
    Mono<Found> again(Found before) {
        return withLogin(before.family(), before.guardian());
    }

    /** An identifier for them that nobody has. */
    Mono<String> freeLogin(Found found) {
        String wanted = LoginName.of(
                found.guardian().current().getOrDefault("firstName", ""),
                found.guardian().current().getOrDefault("lastName", ""));
        return queries.one(new FindFreeLogin(found.site(), wanted), String.class);
    }

    private Mono<Found> withLogin(FamilyView family, RecordView guardian) {
        return queries.list(new ListFamilyLogins(family.familyId()), AccountView.class)
                .map(logins -> logins.stream()
                        .filter(login -> login.guardianId() != null
                                && login.guardianId()
                                        .value()
                                        .equals(guardian.subject().id()))
                        .findFirst())
                .defaultIfEmpty(Optional.empty())
                .map(login -> new Found(family, guardian, login.orElse(null)));
    }
}
