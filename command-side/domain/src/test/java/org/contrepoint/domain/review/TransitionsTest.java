package org.contrepoint.domain.review;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrepoint.domain.Cast.fixture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.AxonAssertionError;
import org.axonframework.test.aggregate.ResultValidator;
import org.contrepoint.message.Refused;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tries every command of a review in every state of a request, and reads in the README what should come of it. */
class TransitionsTest {
    private static final String BEGIN = "<!-- states × transitions: TransitionsTest compares -->\n";
    private static final String END = "<!-- end -->";

    @Test
    void the_readme_tells_what_every_command_does_in_every_state() {
        String readme = read(root().resolve("README.md"));
        assertThat(readme).contains(BEGIN, END);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        assertThat(readme.substring(from, readme.indexOf(END, from)).strip())
                .as("the table in README.md is to be")
                .isEqualTo(table());
    }

    @Test
    void no_command_of_a_review_is_left_out() {
        Set<String> handled = new TreeSet<>();
        Stream.of(Review.class, FollowUp.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .forEach(method -> handled.add(method.getParameterTypes()[0].getSimpleName()));
        assertThat(Stream.of(Trial.values()).map(Trial::command))
                .extracting(command -> command.getClass().getSimpleName())
                .containsAll(handled);
    }

    private static String table() {
        String header = Stream.of(Standing.values()).map(Standing::title).collect(joining(" | ", "| | ", " |\n"));
        String rule = "|---".repeat(Standing.values().length + 1) + "|\n";
        return header
                + rule
                + Stream.of(Trial.values()).map(TransitionsTest::row).collect(joining("\n"));
    }

    private static String row(Trial trial) {
        return Stream.of(Standing.values())
                .map(standing -> outcome(trial.history(standing), trial.command(standing)))
                .collect(joining(" | ", "| " + trial.title() + " | ", " |"));
    }

    private static String outcome(List<Object> history, Object command) {
        ResultValidator<Review> result = fixture(Review.class).given(history).when(command);
        Captured events = new Captured();
        result.expectEventsMatching(events);
        if (events.found instanceof List<?> found && !found.isEmpty()) {
            return found.stream()
                    .map(event -> ((EventMessage<?>) event).getPayloadType().getSimpleName())
                    .collect(joining(" "));
        }
        try {
            result.expectSuccessfulHandlerExecution();
            return "·";
        } catch (AxonAssertionError _) {
            Captured failure = new Captured();
            result.expectException(failure);
            return told(failure.found);
        }
    }

    private static String told(@Nullable Object failure) {
        return switch (failure) {
            case Refused refused -> "*" + refused.refusal().code().replaceFirst("^review\\.", "") + "*";
            case AggregateNotFoundException _ -> "*later*";
            case null, default -> throw new AssertionError("no answer for a person: " + failure);
        };
    }

    /** Matches anything, and keeps it. */
    private static final class Captured extends BaseMatcher<List<? super EventMessage<?>>> {
        private @Nullable Object found;

        @Override
        public boolean matches(Object actual) {
            found = actual;
            return true;
        }

        @Override
        public void describeTo(Description description) {
            description.appendText("anything");
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("README.md")) || !Files.exists(folder.resolve("command-side"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
