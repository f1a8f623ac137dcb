package org.contrepoint.web.file.route;

import java.util.Locale;
import org.contrepoint.web.file.FileRefused;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Messages;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Says why a file was not taken.
 *
 * @param back the page that it was sent from
 */
public record RefusedPage(String sentence, String back) {

    static Rendering of(FileRefused refused, String back, Messages messages, Locale locale) {
        return Html.page(
                "file/refused",
                new RefusedPage(sentence(refused, messages, locale), back),
                refused.refusal().status());
    }

    static String sentence(FileRefused refused, Messages messages, Locale locale) {
        return messages.get(locale, refused.refusal().key(), refused.arguments().toArray());
    }
}
