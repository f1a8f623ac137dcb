package org.contrepoint.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.contrepoint.school.LoadSchools;
import org.contrepoint.school.SchoolChanges;
import org.contrepoint.school.SchoolEntry;
import org.contrepoint.view.school.SchoolView;
import org.contrepoint.web.places.SchoolNames;

/**
 * Compares a directory with the list in force, row by row: it keeps the numbers that it met, and at the most one part of
 * what is new. Schools that the directory leaves out are closed, but only in départements that it covers, so that the
 * extract of one département closes nothing elsewhere.
 */
final class Comparison {

    private static final int MOST_ROWS = 80_000;
    private static final int MOST_ERRORS = 50;
    private static final int DEPARTMENT = 3;

    private final SchoolNames names;
    private final Consumer<Part> parts;
    private final Set<String> met = new HashSet<>();
    private final Set<String> departments = new HashSet<>();
    private final List<BadLine> bad = new ArrayList<>();
    private final List<SchoolEntry> listed = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private int number;
    private int added;
    private int changed;
    private int closing;

    /** A part of the changes, small enough for one event. */
    record Part(int number, List<SchoolEntry> listed, List<String> closed) {}

    /**
     * What a directory would change.
     *
     * @param rows how many schools it lists
     * @param parts how many parts were told
     */
    record Result(int rows, int parts, SchoolChanges changes) {}

    private Comparison(SchoolNames names, Consumer<Part> parts) {
        this.names = names;
        this.parts = parts;
    }

    /**
     * Reads a file to its end, telling each part of the changes.
     *
     * @throws BadFile when anything in it cannot be imported
     */
    static Result of(Path file, SchoolNames names, Consumer<Part> parts) {
        Comparison comparison = new Comparison(names, parts);
        try (InputStream bytes = Files.newInputStream(file);
                Csv csv = new Csv(bytes)) {
            comparison.read(csv);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return comparison.finish();
    }

    private void read(Csv csv) {
        Csv.Row header = csv.read();
        if (header == null) {
            throw new BadFile("empty-file");
        }
        SchoolColumns columns = SchoolColumns.of(header);
        for (Csv.Row row = csv.read(); row != null; row = csv.read()) {
            if (met.size() >= MOST_ROWS) {
                throw new BadFile("too-many");
            }
            Optional<BadLine> broken = columns.broken(row);
            if (broken.isPresent()) {
                report(broken.get());
            } else {
                take(columns, row);
            }
        }
        if (!bad.isEmpty()) {
            throw new BadFile(bad);
        }
        if (met.isEmpty()) {
            throw new BadFile("no-school");
        }
    }

    private void report(BadLine line) {
        bad.add(line);
        if (bad.size() >= MOST_ERRORS) {
            throw new BadFile(bad);
        }
    }

    private void take(SchoolColumns columns, Csv.Row row) {
        SchoolEntry entry = columns.entry(row);
        if (!met.add(entry.code())) {
            report(new BadLine(row.line(), "twice", entry.code()));
            return;
        }
        departments.add(entry.code().substring(0, DEPARTMENT));
        Optional<SchoolView> known = names.find(entry.code());
        if (columns.closed(row)) {
            known.filter(school -> !school.closed()).ifPresent(school -> close(school.code()));
        } else if (known.isEmpty()) {
            added++;
            list(entry);
        } else if (!same(known.get(), entry)) {
            changed++;
            list(entry);
        }
    }

    private Result finish() {
        names.all().stream()
                .filter(school -> !school.closed() && !met.contains(school.code()))
                .map(SchoolView::code)
                .filter(code -> departments.contains(code.substring(0, DEPARTMENT)))
                .forEach(this::close);
        if (!listed.isEmpty() || !closed.isEmpty()) {
            tell();
        }
        return new Result(met.size(), number, new SchoolChanges(added, changed, closing));
    }

    private void list(SchoolEntry entry) {
        listed.add(entry);
        tellWhenFull();
    }

    private void close(String code) {
        closing++;
        closed.add(code);
        tellWhenFull();
    }

    private void tellWhenFull() {
        if (Math.max(listed.size(), closed.size()) == LoadSchools.MOST) {
            tell();
        }
    }

    private void tell() {
        parts.accept(new Part(number++, List.copyOf(listed), List.copyOf(closed)));
        listed.clear();
        closed.clear();
    }

    private static boolean same(SchoolView known, SchoolEntry entry) {
        return !known.closed()
                && new SchoolEntry(known.code(), known.name(), known.kind(), known.postalCode(), known.city())
                        .equals(entry);
    }
}
