package org.contrepoint.web.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contrepoint.web.page.Html;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** Shows the mails of the demo school. */
@Controller
@Profile("demo")
final class DemoMailboxController {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final DemoMailbox mailbox;

    DemoMailboxController(DemoMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/demo/courriels")
    Rendering list() {
        return Html.page("mail/mailbox", mailbox.list());
    }

    @GetMapping("/demo/courriels/{number:[0-9]{1,9}}")
    Rendering read(@PathVariable int number) {
        ReceivedMail received = find(number);
        String text = received.mail().text();
        Matcher link = LINK.matcher(text);
        return Html.page(
                "mail/reading",
                link.find()
                        ? new MailReading(
                                received,
                                paragraphs(text.substring(0, link.start())),
                                link.group(),
                                paragraphs(text.substring(link.end())))
                        : new MailReading(received, paragraphs(text), null, List.of()));
    }

    /** As a mail program shows it: a page of its own, whose only style is in it, and which fetches nothing. */
    @GetMapping("/demo/courriels/{number:[0-9]{1,9}}/html")
    ResponseEntity<String> page(@PathVariable int number) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .body(find(number).mail().html());
    }

    private ReceivedMail find(int number) {
        return mailbox.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<String> paragraphs(String text) {
        return text.strip().isEmpty() ? List.of() : List.of(text.strip().split("\n\n"));
    }
}
