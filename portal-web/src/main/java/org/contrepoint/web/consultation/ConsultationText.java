package org.contrepoint.web.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contrepoint.account.AccountId;
import org.contrepoint.document.FolderId;
import org.contrepoint.record.Subject;
import org.contrepoint.site.SiteId;
import org.contrepoint.student.StudentId;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.record.RecordView;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.consultation.ConsultationLog.Line;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.time.SchoolTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words who read what. Where they read it from is nobody's business but the security log's. */
@Component
class ConsultationText {

    private final Messages messages;
    private final SchoolTime time;

    ConsultationText(Messages messages, SchoolTime time) {
        this.messages = messages;
        this.time = time;
    }

    String day(Instant at, Locale locale) {
        return time.day(LocalDate.ofInstant(at, SchoolTime.ZONE), locale);
    }

    /** The records of a family, and what the family calls each. */
    Map<Subject, String> names(FamilyView family, Locale locale) {
        Map<Subject, String> names = new HashMap<>();
        family.guardians().forEach(guardian -> names.put(guardian.subject(), guardian.displayName()));
        for (RecordView student : family.students()) {
            names.put(student.subject(), student.displayName());
            names.put(FolderId.of(StudentId.of(student.subject().id())).subject(), student.displayName());
        }
        names.put(FolderId.of(family.familyId()).subject(), messages.get(locale, "consultation.family", family.name()));
        return names;
    }

    /** Reads, latest first, by the day on which they happened. */
    List<ConsultationsPage.Day> days(
            List<Line> lines,
            Map<Subject, String> names,
            List<AccountView> readers,
            List<SiteView> sites,
            Locale locale) {
        Map<AccountId, AccountView> accounts =
                readers.stream().collect(Collectors.toMap(AccountView::accountId, Function.identity()));
        Map<SiteId, String> places = sites.stream().collect(Collectors.toMap(SiteView::siteId, SiteView::name));
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> LocalDate.ofInstant(line.at(), SchoolTime.ZONE),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new ConsultationsPage.Day(
                        time.day(day.getKey(), locale),
                        day.getValue().stream()
                                .map(line -> entry(line, names, accounts.get(line.reader()), places, locale))
                                .toList()))
                .toList();
    }

    private ConsultationsPage.Entry entry(
            Line line,
            Map<Subject, String> names,
            @Nullable AccountView reader,
            Map<SiteId, String> places,
            Locale locale) {
        String who = reader == null ? messages.get(locale, "consultation.unknown") : reader.displayName();
        return new ConsultationsPage.Entry(
                line.at().toString(),
                time.hour(line.at(), locale),
                names.getOrDefault(line.subject(), ""),
                messages.get(locale, "consultation." + line.what(), who),
                reader(line, places, locale));
    }

    private String reader(Line line, Map<SiteId, String> places, Locale locale) {
        String role = messages.get(locale, "access.role." + line.role());
        SiteId site = line.site();
        String place = site == null ? null : places.get(site);
        return place == null ? role : messages.get(locale, "consultation.reader", role, place);
    }
}
