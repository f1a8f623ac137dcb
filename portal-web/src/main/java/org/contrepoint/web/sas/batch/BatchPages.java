package org.contrepoint.web.sas.batch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.contrepoint.view.batch.BatchView;
import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says batches in words. */
@Component
class BatchPages {

    private final FieldText fields;
    private final SchoolTime time;
    private final MessageSource messages;

    BatchPages(FieldText fields, SchoolTime time, MessageSource messages) {
        this.fields = fields;
        this.time = time;
        this.messages = messages;
    }

    BatchList list(List<BatchView> batches, String refusal, String back, Locale locale) {
        return new BatchList(
                batches.stream().map(batch -> report(batch, locale)).toList(), refusal, back);
    }

    BatchPage report(BatchView batch, Locale locale) {
        Instant finished = batch.finishedAt();
        return new BatchPage(
                batch.batchId().value().toString(),
                time.moment(batch.startedAt(), locale),
                finished == null ? "" : time.moment(finished, locale),
                batch.total(),
                batch.done(),
                batch.accepted(),
                batch.skipped(),
                batch.refused(),
                batch.lines().stream().map(line -> line(line, locale)).toList());
    }

    private BatchPage.Line line(BatchView.Line line, Locale locale) {
        String refusal = line.refusal();
        String problem =
                line.failed() ? say("batch.failed", locale) : refusal == null ? "" : say("refusal." + refusal, locale);
        return new BatchPage.Line(
                "/sas/" + line.requestId().value(),
                line.subjectName(),
                line.done(),
                problem,
                line.items().stream()
                        .map(item -> new BatchPage.Item(
                                item.name() == null ? fields.groupLabel(item.group(), locale) : item.name(),
                                item.state(),
                                item.skipped() == null ? "" : say("batch.skipped." + item.skipped(), locale)))
                        .toList());
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
