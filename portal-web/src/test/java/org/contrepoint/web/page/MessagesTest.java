package org.contrepoint.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Pattern ASKED = Pattern.compile("page\\.t\\(\"([^\"]+)\"[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    static Stream<String> areas() {
        return Messages.AREAS.stream();
    }

    @ParameterizedTest
    @MethodSource("areas")
    void every_sentence_exists_in_both_languages(String area) {
        assertThat(read(area + "_en").stringPropertyNames())
                .isNotEmpty()
                .isEqualTo(read(area).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("areas")
    void both_languages_take_the_same_arguments(String area) {
        Properties french = read(area);
        read(area + "_en")
                .forEach((key, english) -> assertThat(places((String) english))
                        .as(key.toString())
                        .isEqualTo(places(french.getProperty(key.toString()))));
    }

    /** A straight apostrophe would vanish as soon as a sentence takes an argument. */
    @ParameterizedTest
    @MethodSource("areas")
    void apostrophes_are_typographic(String area) {
        Stream.of(area, area + "_en")
                .forEach(bundle -> assertThat(read(bundle).values()).noneMatch(text -> ((String) text).contains("'")));
    }

    @Test
    void every_sentence_that_a_template_asks_for_exists() throws IOException {
        Set<String> known = Messages.AREAS.stream()
                .flatMap(area -> read(area).stringPropertyNames().stream())
                .collect(Collectors.toSet());
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            assertThat(templates.filter(Files::isRegularFile).flatMap(MessagesTest::asked))
                    .isNotEmpty()
                    .allMatch(known::contains);
        }
    }

    private static Stream<String> asked(Path template) {
        try {
            return ASKED.matcher(Files.readString(template)).results().map(match -> match.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_sentence_lives_in_one_area() {
        assertThat(areas().flatMap(area -> read(area).stringPropertyNames().stream()))
                .doesNotHaveDuplicates();
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static Properties read(String bundle) {
        Properties sentences = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/messages/" + bundle + ".properties")),
                StandardCharsets.UTF_8)) {
            sentences.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sentences;
    }
}
