package org.contrepoint.domain.document;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.contrepoint.document.DocumentId;
import org.contrepoint.document.DocumentRefusal.ExcuseTooLong;
import org.contrepoint.document.DocumentRefusal.HandedInTwice;
import org.contrepoint.document.DocumentRefusal.IssuedAhead;
import org.contrepoint.document.DocumentRefusal.NoSuchType;
import org.contrepoint.document.DocumentRefusal.NotReusable;
import org.contrepoint.document.DocumentRefusal.NothingHandedIn;
import org.contrepoint.document.DocumentRefusal.TooManyFiles;
import org.contrepoint.document.DocumentRefusal.TooManyHandings;
import org.contrepoint.document.HandedIn;
import org.contrepoint.document.Handing;
import org.contrepoint.document.StoredFile;
import org.contrepoint.message.Refusal;
import org.contrepoint.message.Refused;
import org.contrepoint.record.RecordRefusal.InvalidValues;
import org.jspecify.annotations.Nullable;

/** What may be handed in: all of a sending, or none. */
record HandingRules(FolderState folder, LocalDate today) {
    static final int MOST_HANDINGS = 30;
    static final int MOST_FILES = 10;
    static final int LONGEST_EXCUSE = 1_000;
    static final int LONGEST_NAME = 255;

    void demandSound(List<Handing> handings) {
        demand(!handings.isEmpty(), new NothingHandedIn());
        demand(handings.size() <= MOST_HANDINGS, new TooManyHandings(MOST_HANDINGS));
        demand(distinct(handings.stream().map(Handing::typeId)), new HandedInTwice());
        List<HandedIn> documents = handings.stream()
                .flatMap(handing -> Stream.ofNullable(handing.document()))
                .toList();
        demand(distinct(documents.stream().map(HandedIn::documentId)), new NotReusable());
        handings.forEach(this::demandSound);
    }

    private void demandSound(Handing handing) {
        HandedIn document = handing.document();
        String excuse = handing.excuse();
        boolean excused = excuse != null && !excuse.isBlank();
        demand(document == null ? excused : !excused, new NothingHandedIn());
        if (document != null) {
            demand(document.typeId().equals(handing.typeId()), new NoSuchType());
            demandSound(document);
        } else if (excuse != null) {
            demand(length(excuse.strip()) <= LONGEST_EXCUSE, new ExcuseTooLong(LONGEST_EXCUSE));
        }
    }

    private void demandSound(HandedIn document) {
        demand(!document.files().isEmpty(), new NothingHandedIn());
        demand(document.files().size() <= MOST_FILES, new TooManyFiles(MOST_FILES));
        demandReadable(document.name());
        LocalDate issuedOn = document.issuedOn();
        demand(issuedOn == null || !issuedOn.isAfter(today), new IssuedAhead());
        demand(folder.document(document.documentId()).isEmpty(), new NotReusable());
        demand(
                distinct(document.files().stream().map(StoredFile::fileId))
                        && cameFrom(document.reusedFrom(), document),
                new NotReusable());
    }

    /** Files are new, or all of an earlier document of this type. */
    private boolean cameFrom(@Nullable DocumentId earlier, HandedIn document) {
        return earlier == null
                ? document.files().stream().map(StoredFile::fileId).noneMatch(folder::knows)
                : folder.document(earlier)
                        .filter(known -> known.typeId().equals(document.typeId())
                                && known.files().equals(document.files()))
                        .isPresent();
    }

    private static void demandReadable(String name) {
        if (name.isBlank() || length(name) > LONGEST_NAME) {
            throw new Refused(new InvalidValues(Map.of("name", name.isBlank() ? "required" : "too-long")));
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused(new InvalidValues(Map.of("name", "markup")));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean distinct(Stream<?> ids) {
        Set<Object> seen = new HashSet<>();
        return ids.allMatch(seen::add);
    }

    private static void demand(boolean kept, Refusal otherwise) {
        if (!kept) {
            throw new Refused(otherwise);
        }
    }
}
