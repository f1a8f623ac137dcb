package org.contrepoint.web.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contrepoint.school.SchoolEntry;

/** Where the national directory says what; its columns were named and ordered in several ways over the years. */
final class SchoolColumns {

    private static final Pattern CODE = Pattern.compile("[0-9]{3}[0-9]{4}[A-Z]");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{5}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}<>]");
    private static final int LONGEST = 200;

    private static final List<String> CODES =
            List.of("identifiant_de_l_etablissement", "numero_uai", "code_uai", "uai", "code_etablissement");
    private static final List<String> NAMES =
            List.of("nom_etablissement", "appellation_officielle", "denomination_principale");
    private static final List<String> KINDS = List.of("type_etablissement", "nature_uai_libe", "libelle_nature");
    private static final List<String> POSTAL_CODES = List.of("code_postal", "code_postal_uai");
    private static final List<String> CITIES = List.of("nom_commune", "libelle_commune", "commune");
    private static final List<String> STATES = List.of("etat", "etat_etablissement", "etat_etablissement_libe");

    private final int code;
    private final int name;
    private final int kind;
    private final int postalCode;
    private final int city;
    private final int state;

    private SchoolColumns(List<String> header) {
        code = place(header, CODES);
        name = place(header, NAMES);
        kind = place(header, KINDS);
        postalCode = place(header, POSTAL_CODES);
        city = place(header, CITIES);
        state = place(header, STATES);
    }

    /** Finds the columns by the first row; a file without the ones that matter is refused, naming them. */
    static SchoolColumns of(Csv.Row first) {
        SchoolColumns columns = new SchoolColumns(
                first.cells().stream().map(SchoolColumns::plain).toList());
        List<String> missing = Stream.of(
                        Optional.of(CODES).filter(names -> columns.code < 0),
                        Optional.of(NAMES).filter(names -> columns.name < 0),
                        Optional.of(CITIES).filter(names -> columns.city < 0))
                .flatMap(Optional::stream)
                .map(List::getFirst)
                .toList();
        if (!missing.isEmpty()) {
            throw new BadFile(List.of(new BadLine(1, "columns", String.join(", ", missing))));
        }
        return columns;
    }

    /** What is wrong with a row. */
    Optional<BadLine> broken(Csv.Row row) {
        if (Math.max(Math.max(code, name), Math.max(city, Math.max(postalCode, state)))
                >= row.cells().size()) {
            return Optional.of(new BadLine(row.line(), "cells"));
        }
        if (!CODE.matcher(code(row)).matches()) {
            return Optional.of(new BadLine(row.line(), "code"));
        }
        if (cell(row, name).isEmpty() || cell(row, city).isEmpty()) {
            return Optional.of(new BadLine(row.line(), "empty"));
        }
        String postal = cell(row, postalCode);
        if (!postal.isEmpty() && !POSTAL_CODE.matcher(postal).matches()) {
            return Optional.of(new BadLine(row.line(), "postal-code"));
        }
        boolean unfit = Stream.of(name, city, kind)
                .map(column -> cell(row, column))
                .anyMatch(
                        text -> text.length() > LONGEST || CONTROL.matcher(text).find());
        return unfit ? Optional.of(new BadLine(row.line(), "text")) : Optional.empty();
    }

    SchoolEntry entry(Csv.Row row) {
        return new SchoolEntry(code(row), cell(row, name), cell(row, kind), cell(row, postalCode), cell(row, city));
    }

    /** Whether the directory says that the school is closed. */
    boolean closed(Csv.Row row) {
        return plain(cell(row, state)).startsWith("ferme");
    }

    private String code(Csv.Row row) {
        return cell(row, code).toUpperCase(Locale.ROOT);
    }

    private static String cell(Csv.Row row, int column) {
        return column < 0 || column >= row.cells().size()
                ? ""
                : Normalizer.normalize(row.cells().get(column), Normalizer.Form.NFC)
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private static int place(List<String> header, List<String> names) {
        return names.stream()
                .map(header::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }
}
