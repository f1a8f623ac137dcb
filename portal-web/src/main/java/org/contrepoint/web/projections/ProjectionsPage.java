package org.contrepoint.web.projections;

import java.util.List;
import org.contrepoint.platform.parking.ParkedSequence;
import org.contrepoint.platform.parking.ProcessorState;
import org.contrepoint.view.request.ParkedRequest;
import org.contrepoint.web.page.Page;

/**
 * What the administrator sees of the works.
 *
 * @param processors none where this process only serves pages
 * @param unexplained the sequence that was to be given up without a reason; empty when none was
 */
public record ProjectionsPage(
        List<ProcessorState> processors,
        List<ParkedSequence> sequences,
        List<ParkedRequest> requests,
        String unexplained) {

    /** The part of the page that is about a sequence. */
    public static String anchor(ParkedSequence parked) {
        return anchor(parked.group(), parked.sequence());
    }

    static String anchor(String group, String sequence) {
        return "parked-" + Integer.toUnsignedString((group + " " + sequence).hashCode(), 36);
    }

    /** What a group is called, or its technical name when nobody named it. */
    public static String name(String group, Page page) {
        String key = "admin.group." + group;
        return page.has(key) ? page.t(key) : group;
    }

    /** One word for how a processor does. */
    public static String state(ProcessorState processor) {
        if (processor.failing()) {
            return "failing";
        }
        if (!processor.running()) {
            return "stopped";
        }
        return processor.replaying() ? "replaying" : "running";
    }

    /** The sign that goes with that word. */
    public static String mark(ProcessorState processor) {
        return switch (state(processor)) {
            case "failing" -> "clash";
            case "stopped" -> "no";
            case "replaying" -> "wait";
            default -> "yes";
        };
    }

    /** The name of a class without its package: enough to look it up, short enough for a phone. */
    public static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
