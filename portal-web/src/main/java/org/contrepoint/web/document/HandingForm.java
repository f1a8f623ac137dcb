package org.contrepoint.web.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.FileId;
import org.contrepoint.web.file.FileRefusal;
import org.contrepoint.web.file.FileRefused;
import org.contrepoint.web.record.Typed;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What a form about documents carried: what was typed, and the files that came with it. A browser with JavaScript sends
 * its files one by one beforehand, so that this has none.
 */
public record HandingForm(MultiValueMap<String, String> fields, List<Sent> files) {

    /** The names of inputs: each is followed by the id of its document type. */
    public static final String FILE = "file.";

    public static final String ISSUED_ON = "issuedOn.";
    public static final String REUSE = "reuse.";
    public static final String EXCUSE = "excuse.";

    /** The button that takes a file away again; its value is the file's id. */
    public static final String DISCARD = "discard";

    /** The button that only adds the files. */
    public static final String ADD = "add";

    static final int LONGEST_NOTE = 4_000;

    /** A file and the document that it is part of. */
    public record Sent(DocumentTypeId typeId, FilePart part) {}

    /** Reads a form of either encoding. An input in which no file was chosen is passed over. */
    public static Mono<HandingForm> read(ServerWebExchange exchange) {
        MediaType type = exchange.getRequest().getHeaders().getContentType();
        return MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type)
                ? exchange.getMultipartData()
                        .map(HandingForm::of)
                        .onErrorMap(DataBufferLimitException.class, large -> new FileRefused(FileRefusal.TOO_LARGE, 15))
                : exchange.getFormData().map(fields -> new HandingForm(fields, List.of()));
    }

    private static HandingForm of(MultiValueMap<String, Part> parts) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        List<Sent> files = new ArrayList<>();
        parts.forEach((name, sent) -> sent.forEach(part -> {
            if (part instanceof FormFieldPart field) {
                fields.add(name, field.value());
            } else if (part instanceof FilePart file && !file.filename().isBlank() && name.startsWith(FILE)) {
                type(name.substring(FILE.length())).ifPresent(type -> files.add(new Sent(type, file)));
            }
        }));
        return new HandingForm(fields, List.copyOf(files));
    }

    /** What was typed into one of the inputs of a document type. */
    public String typed(String input, DocumentTypeId type) {
        return Typed.text(fields.getFirst(input + type.value()), LONGEST_NOTE);
    }

    /** Any field. */
    public String field(String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }

    /** The file to take away again. */
    public Optional<FileId> discarded() {
        try {
            return Optional.ofNullable(fields.getFirst(DISCARD)).map(FileId::parse);
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    /** Whether the form was sent to add or take away files, and not to hand anything in. */
    public boolean onlyPrepares() {
        return fields.containsKey(DISCARD) || fields.containsKey(ADD);
    }

    /** The same form, as if it were sent to add its files only. */
    public HandingForm onlyPreparing() {
        MultiValueMap<String, String> more = new LinkedMultiValueMap<>(fields);
        more.set(ADD, "");
        return new HandingForm(more, files);
    }

    /** Whether something was typed that a fresh page would not show. */
    boolean holdsText() {
        return fields.entrySet().stream()
                .filter(field -> List.of(ISSUED_ON, REUSE, EXCUSE).stream()
                        .anyMatch(input -> field.getKey().startsWith(input)))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .anyMatch(value -> !value.isBlank());
    }

    /** Whether it carries nothing: the same form came before, most likely. */
    public boolean isEmpty() {
        return files.isEmpty() && !holdsText();
    }

    private static Optional<DocumentTypeId> type(String id) {
        try {
            return Optional.of(DocumentTypeId.of(UUID.fromString(id)));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
