package org.contrepoint.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents of the guide name exists: pictures, tests, paths. */
class GuideCoverageTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path COVERAGE = DOCS.resolve("guide-coverage.md");
    private static final Path MATRIX =
            Path.of("src", "test", "java", "org", "contrepoint", "web", "access", "AuthorisationMatrixIT.java");
    private static final Pattern TEST = Pattern.compile("\\[(\\w+)#(\\w+)]");
    private static final Pattern TARGET = Pattern.compile("(?:]\\(|src=\")([^)\"#][^)\"]*)[)\"]");
    private static final Pattern PATH = Pattern.compile("`(/[^`]*)`");
    private static final Pattern ROUTE = Pattern.compile("(?m)^\\s+GET (/\\S*)");

    static Stream<Arguments> tests() {
        return TEST.matcher(read(COVERAGE)).results().map(test -> Arguments.of(test.group(1), test.group(2)));
    }

    static Stream<Path> documents() {
        return Stream.of(COVERAGE, DOCS.resolve("guide-usager.md"));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void every_test_named_is_there(String type, String method) {
        Path source = Path.of("src", "test", "java", "org", "contrepoint", "web", "running", type + ".java");
        assertThat(source).exists();
        assertThat(read(source)).contains("void " + method + "(");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_to_a_file(Path document) {
        assertThat(targets(document))
                .isNotEmpty()
                .filteredOn(target -> !target.startsWith("http"))
                .allSatisfy(target -> assertThat(DOCS.resolve(target)).exists());
    }

    @Test
    void every_path_named_is_a_route() {
        Set<String> routes = ROUTE.matcher(read(MATRIX))
                .results()
                .map(route -> shape(route.group(1)))
                .collect(Collectors.toSet());
        assertThat(rows().flatMap(row -> PATH.matcher(row).results()).map(path -> shape(path.group(1))))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(routes).contains(path));
    }

    @Test
    void every_row_names_a_path_a_test_and_a_picture() {
        assertThat(rows().map(row -> List.of(row.split("\\|"))))
                .hasSizeGreaterThan(9)
                .allSatisfy(cells -> {
                    assertThat(cells.get(3)).contains("`/");
                    assertThat(cells.get(4)).contains("IT#");
                    assertThat(cells.get(5)).contains(".png");
                });
    }

    @Test
    void every_picture_is_shown_by_a_document() throws IOException {
        Set<String> shown = documents().flatMap(GuideCoverageTest::targets).collect(Collectors.toSet());
        try (Stream<Path> pictures = Files.list(DOCS.resolve("images").resolve("guide"))) {
            assertThat(pictures.map(picture -> "images/guide/" + picture.getFileName()))
                    .isNotEmpty()
                    .allSatisfy(picture -> assertThat(shown).contains(picture));
        }
    }

    /** The rows that say what works; those of what is missing have three cells. */
    private static Stream<String> rows() {
        return read(COVERAGE).lines().filter(line -> line.startsWith("| G") && line.split("\\|").length == 6);
    }

    private static Stream<String> targets(Path document) {
        return TARGET.matcher(read(document)).results().map(link -> link.group(1));
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
