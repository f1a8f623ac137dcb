package org.contrepoint.platform.parking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;

/** Where the processors of this process stand. */
public final class Processors {

    private final Configuration axon;

    Processors(Configuration axon) {
        this.axon = axon;
    }

    /** By name; none in a process that only serves pages. */
    public List<ProcessorState> list() {
        long head = Optional.ofNullable(axon.eventStore().createHeadToken())
                .map(TrackingToken::position)
                .orElse(OptionalLong.empty())
                .orElse(-1);
        return axon.eventProcessingConfiguration().eventProcessors().values().stream()
                .map(processor -> state(processor, head))
                .sorted(Comparator.comparing(ProcessorState::name))
                .toList();
    }

    private static ProcessorState state(EventProcessor processor, long head) {
        Collection<EventTrackerStatus> segments = processor instanceof StreamingEventProcessor streaming
                ? streaming.processingStatus().values()
                : List.of();
        long position = segments.stream()
                .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
        Optional<Throwable> trouble = segments.stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(EventTrackerStatus::getError)
                .findFirst();
        return new ProcessorState(
                processor.getName(),
                processor.isRunning(),
                processor.isError() || trouble.isPresent(),
                segments.stream().anyMatch(EventTrackerStatus::isReplaying),
                Math.max(position, 0),
                Math.max(head - position, 0),
                trouble.map(failure -> failure.getClass().getName()).orElse(""));
    }
}
