package org.contrepoint.web.access;

import static org.contrepoint.actor.Role.ADMIN;
import static org.contrepoint.actor.Role.AUDITOR;
import static org.contrepoint.actor.Role.FAMILY;
import static org.contrepoint.actor.Role.STAFF;
import static org.contrepoint.actor.Role.TEACHER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contrepoint.actor.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may open which address. What no rule names, nobody opens: it does not exist. */
final class AccessRules {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    private final List<Rule> rules = new ArrayList<>();

    AccessRules(boolean demo) {
        anyone("/", "/connexion", "/mot-de-passe-perdu", "/mot-de-passe/{jeton}", "/pre-inscription", "/invitation");
        anyone("/accessibilite", "/donnees-personnelles", "/langue", "/error", "/favicon.ico", "/robots.txt");
        anyone("/assets/**", "/webjars/**");
        if (demo) {
            anyone("/demo/courriels/**");
        }
        anyone("/calendrier/{jeton}.ics");
        only(EnumSet.of(FAMILY), "/acces/consultations");
        only(EnumSet.of(FAMILY, TEACHER), "/acces/calendrier/**");
        only(EVERYBODY, "/acces/**", "/direct", "/deconnexion", "/communes", "/ecoles");
        only(EnumSet.of(FAMILY), "/accueil", "/famille/**", "/eleves/**", "/demandes/**", "/facturation/**");
        only(EnumSet.of(TEACHER), "/enseignant/**");
        only(EnumSet.of(STAFF), "/sas/**", "/campagnes/**", "/pre-inscriptions/**", "/textes/**");
        only(
                EnumSet.of(STAFF),
                "/dossiers/eleves/{eleve}/saisie",
                "/dossiers/eleves/{eleve}/pieces/**",
                "/dossiers/familles/{famille}/pieces/**",
                "/dossiers/familles/{famille}/responsables/{responsable}/saisie");
        only(EnumSet.of(FAMILY, STAFF), "/fichiers/**");
        only(EnumSet.of(STAFF, ADMIN), "/dossiers/**", "/taches/**", "/imports/**", "/pieces/**");
        only(EnumSet.of(AUDITOR, ADMIN), "/audit/**");
        only(EnumSet.of(ADMIN), "/admin/**");
    }

    /** The rule of an address, or nothing when there is no such address. */
    Optional<Rule> of(PathContainer path) {
        return rules.stream().filter(rule -> rule.pattern().matches(path)).findFirst();
    }

    Optional<Rule> of(String path) {
        return of(PathContainer.parsePath(path));
    }

    private void anyone(String... patterns) {
        add(true, EVERYBODY, patterns);
    }

    private void only(Set<Role> roles, String... patterns) {
        add(false, roles, patterns);
    }

    private void add(boolean open, Set<Role> roles, String... patterns) {
        for (String pattern : patterns) {
            rules.add(new Rule(PathPatternParser.defaultInstance.parse(pattern), open, roles));
        }
    }

    /**
     * An address and who opens it.
     *
     * @param open to whoever comes, logged in or not
     * @param roles who opens it once logged in
     */
    record Rule(PathPattern pattern, boolean open, Set<Role> roles) {

        boolean lets(Role role) {
            return open || roles.contains(role);
        }
    }
}
