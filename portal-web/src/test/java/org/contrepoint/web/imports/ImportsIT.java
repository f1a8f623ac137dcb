package org.contrepoint.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contrepoint.actor.Role;
import org.contrepoint.web.access.OpenSchool;
import org.contrepoint.web.access.Visitor;
import org.contrepoint.web.access.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directory of schools as staff import it. */
class ImportsIT {

    private static final String HEADER = "﻿Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;"
            + "Statut_public_prive;Code postal;Nom_commune;etat\n";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Visitor staff = OpenSchool.get().loggedIn(Role.STAFF);

    @Test
    void a_directory_shows_what_it_changes_and_counts_once_it_is_confirmed() {
        String file = HEADER
                + "0010001A;École des Essais;Ecole;Public;01000;Bourg-en-Bresse;OUVERT\r\n"
                + "0010002B;\"Lycée \"\"Les; Points\"\"\";Lycée;Privé;01100;Oyonnax;OUVERT\r\n"
                + "0010003C;Collège Fermé;Collège;Public;01200;Valserhône;FERMÉ\r\n";
        Answer sent = send(file);
        assertThat(sent.status()).isEqualTo(303);
        Answer preview = staff.get(sent.location());
        assertThat(preview.body())
                .contains("3 écoles lues : 2 nouvelles, aucune modifiée, aucune fermée.")
                .contains("École des Essais", "Les; Points");
        assertThat(staff.get("/ecoles?q=essais").body()).doesNotContain("0010001A");

        assertThat(confirm(sent.location()).location()).isEqualTo("/imports");
        assertThat(staff.get("/ecoles?q=ecole+bourg+essais").body()).contains("0010001A", "École des Essais");
        assertThat(staff.get("/imports").body()).contains("Écoles ajoutées");
        assertThat(staff.get(sent.location()).status()).isEqualTo(404);

        Answer again = send(HEADER + "0010001A;École des Essais neufs;Ecole;Public;01000;Bourg-en-Bresse;OUVERT\n");
        assertThat(staff.get(again.location()).body()).contains("1 école lue : aucune nouvelle, 1 modifiée, 1 fermée.");
        confirm(again.location());
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(staff.get("/ecoles?q=essais+neufs").body()).contains("0010001A"));
        assertThat(staff.get("/ecoles?q=oyonnax").body()).doesNotContain("0010002B");
        assertThat(staff.get("/ecoles?q=cachin").body()).contains("0870003C");
    }

    @Test
    void a_directory_compared_with_an_older_list_is_not_put_into_force() {
        Answer first = send(HEADER + "0020001A;École une;Ecole;;02000;Laon;\n");
        Answer second = send(HEADER + "0020002B;École deux;Ecole;;02000;Laon;\n");
        confirm(first.location());
        Answer late = confirm(second.location());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Une autre liste a été importée entre-temps");
        assertThat(staff.get("/ecoles?q=ecole+deux+laon").body()).doesNotContain("0020002B");
    }

    @Test
    void bad_lines_are_told_by_their_numbers_and_nothing_is_kept() {
        Answer back = send(HEADER
                + "0030001A;École;Ecole;;03000;Moulins;\n"
                + "ABC;École;Ecole;;03000;Moulins;\n"
                + "0030002B;;Ecole;;03000;Moulins;\n"
                + "0030003C;École;Ecole;;3000;Moulins;\n"
                + "0030004D;École\n"
                + "0030001A;École;Ecole;;03000;Moulins;\n");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body())
                .contains("Ligne 3 :", "Ligne 4 :", "Ligne 5 :", "Ligne 6 :", "Ligne 7 :")
                .contains("l’établissement 0030001A apparaît deux fois")
                .doesNotContain("Ligne 2 :");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a;b;c                                                          | il manque une colonne
            identifiant_de_l_etablissement,nom_etablissement,nom_commune   | il manque une colonne
            identifiant_de_l_etablissement;nom_etablissement;nom_commune   | aucune école
            """)
    void a_file_that_is_no_directory_is_refused_with_a_sentence(String content, String sentence) {
        Answer back = send(content);
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.body()).contains(sentence).contains("Rien n’a changé");
    }

    @Test
    void another_encoding_a_picture_and_an_empty_file_are_refused() {
        assertThat(send((HEADER + "0040001A;École;;;;Digne;\n").substring(1).getBytes(Charset.forName("windows-1252")))
                        .body())
                .contains("Ligne 2 :", "n’est pas en UTF-8");
        assertThat(send(new byte[] {'P', 'N', 'G', 0, 0, 1}).body()).contains("Ce n’est pas un fichier de texte");
        assertThat(send(new byte[0]).body()).contains("Le fichier est vide");
    }

    @Test
    void a_file_of_more_than_25_MB_is_refused() {
        Answer back = send(new byte[26 * 1024 * 1024]);
        assertThat(back.status()).isEqualTo(413);
    }

    @Test
    void seventy_thousand_lines_are_compared_and_can_be_abandoned() {
        String file = IntStream.range(0, 70_000)
                .mapToObj(i -> "9%06dZ;École numéro %d;Ecole;Public;97100;Basse-Terre;OUVERT\n".formatted(i, i))
                .collect(Collectors.joining("", HEADER, ""));
        Answer sent = send(file);
        assertThat(staff.get(sent.location()).body()).containsPattern("70.000 nouvelles");
        Answer gone = staff.post(sent.location() + "/abandon", Map.of("_csrf", token()));
        assertThat(gone.location()).isEqualTo("/imports");
        assertThat(staff.get(sent.location()).status()).isEqualTo(404);
    }

    @Test
    void nobody_confirms_what_somebody_else_sent() {
        Answer sent = send(HEADER + "0050001A;École;Ecole;;05000;Gap;\n");
        Visitor other = OpenSchool.get().loggedIn(Role.ADMIN);
        assertThat(other.get(sent.location()).status()).isEqualTo(404);
    }

    private Answer send(String content) {
        return send(content.getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(byte[] content) {
        return staff.postFile("/imports/ecoles", Map.of("_csrf", token()), "annuaire.csv", content);
    }

    private Answer confirm(String preview) {
        return staff.post(preview, Map.of("_csrf", token()));
    }

    private String token() {
        return staff.get("/acces").form("log-out").getOrDefault("_csrf", "");
    }
}
