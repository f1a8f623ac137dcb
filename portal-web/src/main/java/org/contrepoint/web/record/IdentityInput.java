package org.contrepoint.web.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.contrepoint.family.Communes;
import org.contrepoint.family.GuardianField;
import org.contrepoint.message.Ids;
import org.contrepoint.record.FieldType;
import org.contrepoint.record.RecordField;
import org.contrepoint.record.Subject;
import org.contrepoint.review.RequestId;
import org.contrepoint.web.access.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a person sent with an identity form, in canonical form. It checks nothing: what it cannot read it passes on as it
 * was typed, for the record's own rules to refuse and for the page to show again.
 *
 * @param requestId the same each time the same form is sent, so that a double click makes one request
 * @param seen the values the form was filled against
 * @param proposed the values sent
 */
public record IdentityInput(RequestId requestId, Map<String, String> seen, Map<String, String> proposed) {

    /** Prefix of the hidden inputs that carry {@link #seen()}. */
    public static final String SEEN = "seen.";

    /** Name of the hidden input that tells one form from the next. */
    public static final String FORM_ID = "formId";

    private static final String POSTAL_CODE = GuardianField.POSTAL_CODE.code();
    private static final String CITY = GuardianField.CITY.code();

    public static IdentityInput read(MultiValueMap<String, String> form, Subject subject, CurrentUser user) {
        Map<String, String> seen = new LinkedHashMap<>();
        Map<String, String> proposed = new LinkedHashMap<>();
        for (RecordField field : FieldCatalogue.fields(subject.kind())) {
            String before = form.getFirst(SEEN + field.code());
            if (before != null) {
                seen.put(field.code(), before);
            }
            List<String> sent = form.get(field.code());
            if (sent != null) {
                proposed.put(field.code(), canonical(field, sent));
            } else if (before != null && isBoxes(field)) {
                proposed.put(field.code(), "");
            }
        }
        spell(proposed, seen);
        return new IdentityInput(requestId(form.getFirst(FORM_ID), subject, user), seen, proposed);
    }

    /** A town that was typed takes its official spelling, as the record will; one that nobody touched stays. */
    private static void spell(Map<String, String> proposed, Map<String, String> seen) {
        String code = proposed.getOrDefault(POSTAL_CODE, seen.getOrDefault(POSTAL_CODE, ""));
        String city = proposed.getOrDefault(CITY, "");
        boolean touched = !code.equals(seen.get(POSTAL_CODE)) || !city.equals(seen.get(CITY));
        if (touched && !city.isEmpty()) {
            Communes.spelling(code, city).ifPresent(official -> proposed.put(CITY, official));
        }
    }

    /** A browser sends nothing for boxes of which none is ticked. */
    private static boolean isBoxes(RecordField field) {
        return field.type() == FieldType.CHOICE || field.type() == FieldType.CHOICES;
    }

    /** What was typed into one field, in canonical form; as it stands where it can't be read. */
    public static String canonical(RecordField field, List<String> sent) {
        if (field.type() == FieldType.CHOICES) {
            return sent.stream()
                    .map(String::strip)
                    .filter(choice -> !choice.isEmpty())
                    .distinct()
                    .sorted((a, b) -> Integer.compare(
                            field.options().indexOf(a), field.options().indexOf(b)))
                    .collect(Collectors.joining(","));
        }
        String typed = Normalizer.normalize(sent.getLast(), Normalizer.Form.NFC)
                .strip()
                .replaceAll("[ \\t\\u00a0\\u202f]+", " ");
        return switch (field.type()) {
            case DATE -> Typed.day(typed);
            case PHONE -> phone(typed);
            case POSTAL_CODE -> typed.replace(" ", "");
            case AMOUNT -> amount(typed);
            default -> typed;
        };
    }

    private static String amount(String typed) {
        String digits = typed.replaceAll("[ €]", "");
        return digits.matches("[0-9]+") ? digits.replaceFirst("^0+(?=[0-9])", "") : typed;
    }

    private static String phone(String typed) {
        String digits = typed.replaceAll("[ .\\-()]", "");
        if (digits.matches("0[1-9][0-9]{8}")) {
            return "+33" + digits.substring(1);
        }
        if (digits.matches("00[1-9][0-9]{6,14}")) {
            return "+" + digits.substring(2);
        }
        return digits.matches("\\+[0-9]+") ? digits : typed;
    }

    /**
     * Keeps the form's time, and binds the rest of the id to who sends it about whom: a form id taken from somebody else
     * names another request.
     */
    public static RequestId requestId(@Nullable String formId, Subject subject, CurrentUser user) {
        UUID form = parse(formId);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((form + "/" + subject + "/" + user.accountId()).getBytes(StandardCharsets.UTF_8));
            long bound = ByteBuffer.wrap(sha256.digest()).getLong();
            long low = (bound & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return RequestId.of(new UUID(form.getMostSignificantBits(), low));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static UUID parse(@Nullable String formId) {
        try {
            return formId == null ? Ids.next() : UUID.fromString(formId);
        } catch (IllegalArgumentException forged) {
            return Ids.next();
        }
    }
}
