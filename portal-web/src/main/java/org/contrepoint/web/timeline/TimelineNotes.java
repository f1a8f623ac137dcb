package org.contrepoint.web.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the details of an event that no sentence needs: a due date, a day, an outcome. */
@Component
class TimelineNotes {

    /** In the order in which they read best. */
    private static final List<String> KNOWN = List.of(
            "attendance",
            "term",
            "actingFor",
            "household",
            "custody",
            "onBehalfOf",
            "batch",
            "why",
            "outcome",
            "text",
            "daysLeft",
            "dueDate",
            "until",
            "day",
            "means",
            "step",
            "attempts",
            "reason",
            "reference");

    private final MessageSource messages;
    private final SchoolTime time;

    TimelineNotes(MessageSource messages, SchoolTime time) {
        this.messages = messages;
        this.time = time;
    }

    List<String> of(Map<String, String> details, Locale locale) {
        return KNOWN.stream()
                .filter(detail -> !details.getOrDefault(detail, "").isBlank())
                .map(detail -> switch (detail) {
                    case "attendance", "term" -> lesson(detail, details, locale);
                    default -> note(detail, details.getOrDefault(detail, ""), locale);
                })
                .toList();
    }

    /** « Absence non excusée le 12 novembre 2026, Violon ». */
    private String lesson(String detail, Map<String, String> details, Locale locale) {
        String course = details.getOrDefault("course", "");
        String day = time.day(details.getOrDefault("lessonDay", ""), locale);
        return messages.getMessage("detail." + detail + "." + details.get(detail), new Object[] {course, day}, locale);
    }

    private String note(String detail, String value, Locale locale) {
        Object words = switch (detail) {
            case "outcome" -> messages.getMessage("request-state." + value, null, value, locale);
            case "means" -> messages.getMessage("means." + value, null, value, locale);
            case "custody" -> messages.getMessage("custody." + value, null, value, locale);
            case "why" -> messages.getMessage("why." + value, null, value, locale);
            case "daysLeft" -> Integer.valueOf(value);
            case "dueDate" -> time.day(value, locale);
            case "until" -> moment(value, locale);
            default -> value;
        };
        return messages.getMessage("detail." + detail, new Object[] {words}, locale);
    }

    private String moment(String value, Locale locale) {
        try {
            return time.moment(Instant.parse(value), locale);
        } catch (DateTimeException notAMoment) {
            return value;
        }
    }
}
