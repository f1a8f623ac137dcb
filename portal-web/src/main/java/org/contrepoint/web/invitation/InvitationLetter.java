package org.contrepoint.web.invitation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.contrepoint.web.page.Messages;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/** The letter by which somebody without a mail address comes to their login. */
@Component
class InvitationLetter {

    private static final float MARGIN = 62;
    private static final float ADDRESS_LEFT = 285;
    private static final float SIZE = 11;

    private final Messages messages;
    private final BaseFont regular = font("letter-regular.ttf");
    private final BaseFont bold = font("letter-bold.ttf");

    InvitationLetter(Messages messages) {
        this.messages = messages;
    }

    /**
     * What the letter says.
     *
     * @param school who sends it: the name of the site, then its town
     * @param to the name and the postal address, line by line
     * @param date the day of the letter, in words
     * @param portal the address of the page where the code is typed
     * @param until the last day of the code, in words
     */
    record Content(
            List<String> school,
            List<String> to,
            String date,
            String portal,
            String login,
            String code,
            String until,
            Locale locale) {

        @Override
        public String toString() {
            return "Content";
        }
    }

    /** A PDF, its fonts inside. */
    byte[] write(Content content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Document letter = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(letter, file);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        letter.addTitle(say(content, "title"));
        letter.addCreator("Contrepoint");
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(content.locale().getLanguage()));
        letter.open();
        head(letter, content);
        body(letter, content);
        letter.close();
        return file.toByteArray();
    }

    private void head(Document letter, Content content) {
        boolean first = true;
        for (String line : content.school()) {
            letter.add(line(line, first ? bold : regular, SIZE));
            first = false;
        }
        float above = 46;
        for (String line : content.to()) {
            Paragraph address = line(line, regular, SIZE);
            address.setIndentationLeft(ADDRESS_LEFT - MARGIN);
            address.setSpacingBefore(above);
            above = 0;
            letter.add(address);
        }
        Paragraph date = line(content.date(), regular, SIZE);
        date.setIndentationLeft(ADDRESS_LEFT - MARGIN);
        date.setSpacingBefore(28);
        date.setSpacingAfter(28);
        letter.add(date);
    }

    private void body(Document letter, Content content) {
        letter.add(apart(line(say(content, "subject"), bold, SIZE + 1)));
        letter.add(apart(line(say(content, "hello"), regular, SIZE)));
        letter.add(apart(line(say(content, "why"), regular, SIZE)));
        letter.add(labelled(say(content, "step.1"), content.portal()));
        letter.add(labelled(say(content, "step.2"), content.code()));
        letter.add(apart(line(say(content, "step.3"), regular, SIZE)));
        letter.add(labelled(say(content, "login"), content.login()));
        letter.add(apart(line(say(content, "until", content.until()), regular, SIZE)));
        letter.add(apart(line(say(content, "careful"), regular, SIZE)));
        letter.add(apart(line(say(content, "sign"), regular, SIZE)));
    }

    /** What is to be typed stands alone, in large letters. */
    private Paragraph labelled(String label, String value) {
        Paragraph both = line(label + "\n", regular, SIZE);
        both.add(new Chunk(value, new Font(bold, SIZE + 4)));
        both.setLeading(SIZE * 2);
        return apart(both);
    }

    private static Paragraph apart(Paragraph paragraph) {
        paragraph.setSpacingAfter(12);
        return paragraph;
    }

    private static Paragraph line(String text, BaseFont font, float size) {
        Paragraph line = new Paragraph(text, new Font(font, size));
        line.setLeading(size * 1.45f);
        line.setAlignment(Element.ALIGN_LEFT);
        return line;
    }

    private String say(Content content, String key, Object... arguments) {
        return messages.get(content.locale(), "site.letter." + key, arguments);
    }

    private static BaseFont font(String name) {
        try (InputStream file = Objects.requireNonNull(InvitationLetter.class.getResourceAsStream(name), name)) {
            return BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, file.readAllBytes(), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
