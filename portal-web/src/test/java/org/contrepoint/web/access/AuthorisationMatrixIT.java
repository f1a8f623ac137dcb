package org.contrepoint.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.contrepoint.actor.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every route of the portal, asked for by every role and by nobody. A route without a row here is a failure. */
class AuthorisationMatrixIT {

    private static final String NOBODY = "";
    private static final String OPEN = "everybody";

    /** Who opens each route. */
    private static final Map<String, String> MATRIX = matrix("""
            GET /                                       everybody
            GET /accessibilite                          everybody
            GET /donnees-personnelles                   everybody
            GET /pre-inscription                        everybody
            GET /assets/{file}                          everybody
            GET /connexion                              everybody
            POST /connexion                             everybody
            GET /calendrier/{jeton}.ics                 everybody
            GET /mot-de-passe-perdu                     everybody
            POST /mot-de-passe-perdu                    everybody
            GET /mot-de-passe/{secret}                  everybody
            POST /mot-de-passe/{secret}                 everybody
            GET /invitation                             everybody
            POST /invitation                            everybody
            GET /acces                                  FAMILY TEACHER STAFF ADMIN AUDITOR
            POST /acces                                 FAMILY TEACHER STAFF ADMIN AUDITOR
            GET /acces/calendrier                       FAMILY TEACHER
            POST /acces/calendrier                      FAMILY TEACHER
            GET /acces/calendrier/retrait               FAMILY TEACHER
            POST /acces/calendrier/retrait              FAMILY TEACHER
            GET /acces/consultations                    FAMILY
            GET /acces/preferences                      FAMILY TEACHER STAFF ADMIN AUDITOR
            POST /acces/preferences                     FAMILY TEACHER STAFF ADMIN AUDITOR
            POST /acces/sessions                        FAMILY TEACHER STAFF ADMIN AUDITOR
            POST /deconnexion                           FAMILY TEACHER STAFF ADMIN AUDITOR
            GET /direct                                 FAMILY TEACHER STAFF ADMIN AUDITOR
            GET /communes                               FAMILY TEACHER STAFF ADMIN AUDITOR
            GET /ecoles                                 FAMILY TEACHER STAFF ADMIN AUDITOR
            GET /accueil                                FAMILY
            GET /famille                                FAMILY
            POST /famille                               FAMILY
            GET /famille/documents                      FAMILY
            POST /famille/documents                     FAMILY
            GET /eleves                                 FAMILY
            GET /eleves/{id}                            FAMILY
            GET /eleves/{id}/identite                   FAMILY
            POST /eleves/{id}/identite                  FAMILY
            GET /eleves/{id}/cours                      FAMILY
            GET /eleves/{id}/historique                 FAMILY
            GET /eleves/{id}/documents                  FAMILY
            POST /eleves/{id}/documents                 FAMILY
            GET /demandes                               FAMILY
            GET /demandes/{id}                          FAMILY
            POST /demandes/{id}                         FAMILY
            GET /demandes/{id}/retrait                  FAMILY
            POST /demandes/{id}/retrait                 FAMILY
            GET /facturation                            FAMILY
            POST /fichiers                              FAMILY STAFF
            POST /fichiers/{id}/retrait                 FAMILY STAFF
            GET /fichiers/{id}                          FAMILY STAFF
            GET /fichiers/{id}/pages/{page}.png         FAMILY STAFF
            GET /enseignant                             TEACHER
            GET /enseignant/cours/{id}                  TEACHER
            POST /enseignant/cours/{id}                 TEACHER
            GET /enseignant/cours/{id}/evaluations      TEACHER
            POST /enseignant/cours/{id}/evaluations     TEACHER
            GET /sas                                    STAFF
            POST /sas/filtres                           STAFF
            GET /sas/filtres                            STAFF
            POST /sas/filtres/{filtre}/suppression      STAFF
            GET /sas/filtres/{filtre}/suppression       STAFF
            POST /sas/lots                              STAFF
            GET /sas/lots                               STAFF
            GET /sas/lots/{lot}                         STAFF
            GET /sas/delegations                        STAFF
            POST /sas/delegations                       STAFF
            GET /sas/delegations/{delegation}/fin       STAFF
            POST /sas/delegations/{delegation}/fin      STAFF
            GET /sas/{demande}                          STAFF
            GET /sas/{demande}/presence                 STAFF
            GET /sas/{demande}/reouverture              STAFF
            POST /sas/{demande}/reouverture             STAFF
            GET /sas/{demande}/changement               STAFF
            GET /sas/{demande}/decisions                STAFF
            POST /sas/{demande}/decisions               STAFF
            GET /sas/{demande}/prise-en-charge          STAFF
            POST /sas/{demande}/prise-en-charge         STAFF
            GET /sas/{demande}/liberation               STAFF
            POST /sas/{demande}/liberation              STAFF
            GET /dossiers                               STAFF ADMIN
            GET /dossiers/eleves/{eleve}                STAFF ADMIN
            GET /dossiers/familles/{famille}            STAFF ADMIN
            GET /dossiers/eleves/{eleve}/correction     STAFF ADMIN
            POST /dossiers/eleves/{eleve}/correction    STAFF ADMIN
            GET /dossiers/familles/{famille}/responsables/{responsable}/correction      STAFF ADMIN
            POST /dossiers/familles/{famille}/responsables/{responsable}/correction     STAFF ADMIN
            GET /dossiers/eleves/{eleve}/absences       STAFF ADMIN
            POST /dossiers/eleves/{eleve}/absences      STAFF ADMIN
            GET /dossiers/eleves/{eleve}/foyers         STAFF ADMIN
            POST /dossiers/eleves/{eleve}/foyers        STAFF ADMIN
            POST /dossiers/eleves/{eleve}/foyers/fin    STAFF ADMIN
            GET /dossiers/eleves/{eleve}/saisie         STAFF
            POST /dossiers/eleves/{eleve}/saisie        STAFF
            GET /dossiers/familles/{famille}/responsables/{responsable}/saisie          STAFF
            POST /dossiers/familles/{famille}/responsables/{responsable}/saisie         STAFF
            GET /dossiers/familles/{famille}/responsables/{responsable}/invitation                  STAFF ADMIN
            POST /dossiers/familles/{famille}/responsables/{responsable}/invitation                 STAFF ADMIN
            GET /dossiers/familles/{famille}/responsables/{responsable}/invitation/courriel         STAFF ADMIN
            POST /dossiers/familles/{famille}/responsables/{responsable}/invitation/courriel        STAFF ADMIN
            GET /dossiers/familles/{famille}/responsables/{responsable}/invitation/lettre           STAFF ADMIN
            POST /dossiers/familles/{famille}/responsables/{responsable}/invitation/lettre          STAFF ADMIN
            GET /textes                                 STAFF
            POST /textes                                STAFF
            GET /dossiers/eleves/{eleve}/pieces         STAFF
            POST /dossiers/eleves/{eleve}/pieces        STAFF
            GET /dossiers/eleves/{eleve}/pieces/{piece}/validite STAFF
            POST /dossiers/eleves/{eleve}/pieces/{piece}/validite STAFF
            GET /dossiers/familles/{famille}/pieces     STAFF
            POST /dossiers/familles/{famille}/pieces    STAFF
            GET /dossiers/familles/{famille}/pieces/{piece}/validite STAFF
            POST /dossiers/familles/{famille}/pieces/{piece}/validite STAFF
            GET /imports                                STAFF ADMIN
            POST /imports/ecoles                        STAFF ADMIN
            GET /imports/ecoles/{id}                    STAFF ADMIN
            POST /imports/ecoles/{id}                   STAFF ADMIN
            POST /imports/ecoles/{id}/abandon           STAFF ADMIN
            GET /taches                                 STAFF ADMIN
            GET /taches/{tache}                         STAFF ADMIN
            POST /taches/{tache}                        STAFF ADMIN
            GET /admin/sites                            ADMIN
            POST /admin/sites                           ADMIN
            GET /admin/sites/{site}                     ADMIN
            POST /admin/sites/{site}                    ADMIN
            GET /admin/comptes                          ADMIN
            GET /admin/comptes/ouverture                ADMIN
            POST /admin/comptes/ouverture               ADMIN
            GET /admin/comptes/{compte}                 ADMIN
            GET /admin/comptes/{compte}/invitation      ADMIN
            POST /admin/comptes/{compte}/invitation     ADMIN
            GET /admin/comptes/{compte}/fermeture       ADMIN
            POST /admin/comptes/{compte}/fermeture      ADMIN
            GET /admin/comptes/{compte}/reouverture     ADMIN
            POST /admin/comptes/{compte}/reouverture    ADMIN
            GET /pieces                                 STAFF ADMIN
            POST /pieces                                STAFF ADMIN
            GET /pieces/nouvelle                        STAFF ADMIN
            GET /pieces/{type}                          STAFF ADMIN
            POST /pieces/{type}                         STAFF ADMIN
            POST /pieces/{type}/retrait                 STAFF ADMIN
            GET /admin/regles                           ADMIN
            POST /admin/regles                          ADMIN
            GET /audit                                  ADMIN AUDITOR
            GET /admin/projections                      ADMIN
            POST /admin/projections/reprise             ADMIN
            POST /admin/projections/abandon             ADMIN
            POST /admin/projections/demandes/{demande}/reprise  ADMIN
            GET /admin/courriels                        ADMIN
            POST /admin/courriels/essai                 ADMIN
            POST /admin/courriels/renvoi                ADMIN
            POST /admin/courriels/{id}/renvoi           ADMIN
            """);

    private static final Map<Role, Visitor> LOGGED_IN = new EnumMap<>(Role.class);

    private final OpenSchool school = OpenSchool.get();

    @Test
    void every_route_has_a_row() {
        assertThat(routes()).isEqualTo(new TreeSet<>(MATRIX.keySet()));
        assertThat(school.beans(RouterFunction.class))
                .as("routes outside the controllers")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_route_opens_to_its_roles_only() {
        return MATRIX.entrySet().stream()
                .flatMap(row -> Stream.concat(
                                Stream.of(NOBODY), OpenSchool.roles().stream().map(Role::name))
                        .map(role -> DynamicTest.dynamicTest(
                                row.getKey() + " as " + (role.isEmpty() ? "nobody" : role),
                                () -> check(row.getKey(), role, row.getValue()))));
    }

    private void check(String route, String role, String allowed) {
        String method = route.substring(0, route.indexOf(' '));
        String path =
                route.substring(route.indexOf(' ') + 1).replaceAll("\\{[^}]*}", "0197a000-0000-7000-8000-00000000dead");
        // Ending sessions ends those of the whole account: it gets a login of its own.
        boolean ends = path.equals("/acces/sessions") && !role.isEmpty();
        Visitor visitor = role.isEmpty() ? school.visitor() : loggedIn(Role.valueOf(role), ends, path);
        if (path.equals("/direct")) {
            // An open stream never ends; that it opens is the live tests' business.
            assertThat(school.bean(AccessRules.class)
                            .of("/direct")
                            .orElseThrow()
                            .open())
                    .isFalse();
            return;
        }
        Visitor.Answer answer = method.equals("GET") ? visitor.get(path) : post(visitor, path, role.isEmpty());
        if (allowed.equals(OPEN) || Set.of(allowed.split(" ")).contains(role)) {
            assertThat(answer.status()).isNotIn(401, 403, 405).isLessThan(500);
            assertThat(answer.location().equals("/connexion") && !ends && !path.equals("/connexion"))
                    .isFalse();
        } else if (role.isEmpty()) {
            assertThat(answer.status() == 401
                            || (answer.status() == 303
                                    && Set.of("/connexion", "/").contains(answer.location())))
                    .as("%s %s", answer.status(), answer.location())
                    .isTrue();
        } else {
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    private Visitor loggedIn(Role role, boolean apart, String path) {
        if (!apart) {
            return path.equals("/deconnexion")
                    ? school.loggedIn(role)
                    : LOGGED_IN.computeIfAbsent(role, school::loggedIn);
        }
        String login = "apart-" + role.name().toLowerCase(Locale.ROOT);
        school.open(login, role, login + "@example.org");
        Visitor visitor = school.visitor();
        visitor.logIn(login, OpenSchool.PASSWORD);
        return visitor;
    }

    private static Visitor.Answer post(Visitor visitor, String path, boolean anonymous) {
        Map<String, String> form = anonymous
                ? visitor.get("/connexion").form("login-form")
                : visitor.get("/acces").form("log-out");
        return visitor.post(path, Map.of("_csrf", form.getOrDefault("_csrf", "")));
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        school.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternsCondition().getPatterns().forEach(pattern -> {
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        routes.add("ANY " + pattern.getPatternString());
                    }
                    methods.forEach(
                            method -> routes.add(HttpMethod.valueOf(method.name()) + " " + pattern.getPatternString()));
                }));
        return routes;
    }

    private static Map<String, String> matrix(String table) {
        Map<String, String> rows = new TreeMap<>();
        table.lines().map(line -> line.strip().split(" +", 3)).forEach(row -> rows.put(row[0] + " " + row[1], row[2]));
        return rows;
    }
}
