package org.contrepoint.web.file;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why a file is not taken. Each has its sentence: {@code file.<code>} in the bundle {@code documents}. */
public enum FileRefusal {
    EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** The document has as many files as one may have. */
    TOO_MANY(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The person has as many files waiting as anyone may have. */
    TOO_MANY_STAGED(HttpStatus.TOO_MANY_REQUESTS),
    /** None of the kinds that are taken, whatever its name says. */
    TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    HTML(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    SVG(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    ARCHIVE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** An iPhone's photo, where nothing on this machine can read it. */
    HEIC(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    IMAGE_BROKEN(HttpStatus.UNPROCESSABLE_CONTENT),
    IMAGE_TOO_BIG(HttpStatus.UNPROCESSABLE_CONTENT),
    PDF_BROKEN(HttpStatus.UNPROCESSABLE_CONTENT),
    PDF_ENCRYPTED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** It runs programs, or carries other files or a form that does. */
    PDF_ACTIVE(HttpStatus.UNPROCESSABLE_CONTENT),
    PDF_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
    /** It unfolds into far more than a document needs. */
    PDF_TOO_HEAVY(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Something else stands before or after the PDF. */
    PDF_MIXED(HttpStatus.UNPROCESSABLE_CONTENT),
    INFECTED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The scanner, the store or this machine can't take it now. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** What was sent is no file with its folder and its document type. */
    INCOMPLETE(HttpStatus.BAD_REQUEST),
    /** It is there no longer: taken back, or left for more than a day. */
    GONE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    FileRefusal(HttpStatus status) {
        this.status = status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of the sentence. */
    public String key() {
        return "file." + code();
    }

    /** The status of the answer. */
    public HttpStatus status() {
        return status;
    }
}
