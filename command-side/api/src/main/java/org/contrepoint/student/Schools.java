package org.contrepoint.student;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The schools that the school list offers, read once from {@code schools.csv}. */
public final class Schools {

    /** « Non scolarisé-e ». */
    public static final String NOT_IN_SCHOOL = "NOT_IN_SCHOOL";

    /** « Établissement non répertorié »: the name is asked for in clear. */
    public static final String UNLISTED = "UNLISTED";

    private static final List<School> ALL = read();

    private Schools() {}

    public static List<School> all() {
        return ALL;
    }

    /** Whether a code names a listed school, « non scolarisé-e » or « non répertorié ». */
    public static boolean knows(String code) {
        return NOT_IN_SCHOOL.equals(code)
                || UNLISTED.equals(code)
                || ALL.stream().anyMatch(school -> school.code().equals(code));
    }

    private static List<School> read() {
        try (InputStream in = Objects.requireNonNull(Schools.class.getResourceAsStream("schools.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .map(cell -> new School(cell[0], cell[1], cell[2]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
