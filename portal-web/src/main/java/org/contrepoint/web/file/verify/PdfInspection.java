package org.contrepoint.web.file.verify;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.contrepoint.web.file.FileRefusal;
import org.contrepoint.web.file.FileRefused;

/** Goes through everything that a PDF can reach, and refuses what is more than pages. */
final class PdfInspection {

    private static final int MOST_OBJECTS = 300_000;

    /** What only a document that does something has. */
    private static final Set<String> ACTIVE_KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent", "RichMediaSettings");

    private static final Set<String> ACTIVE_ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "GoToR",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute",
            "GoTo3DView");

    private final long mostPixels;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    PdfInspection(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    void check(PDDocument document) {
        push(document.getDocument().getTrailer());
        while (!open.isEmpty()) {
            look(open.pop());
        }
    }

    private void push(COSBase thing) {
        COSBase target = thing instanceof COSObject reference ? reference.getObject() : thing;
        if ((target instanceof COSDictionary || target instanceof COSArray) && seen.add(target)) {
            if (seen.size() > MOST_OBJECTS) {
                throw new FileRefused(FileRefusal.PDF_TOO_HEAVY);
            }
            open.push(target);
        }
    }

    private void look(COSBase thing) {
        if (thing instanceof COSArray array) {
            array.forEach(this::push);
        } else if (thing instanceof COSDictionary dictionary) {
            checkDictionary(dictionary);
            dictionary.getValues().forEach(this::push);
        }
    }

    private void checkDictionary(COSDictionary dictionary) {
        boolean active = dictionary.keySet().stream().map(COSName::getName).anyMatch(ACTIVE_KEYS::contains);
        COSBase action = dictionary.getDictionaryObject(COSName.S);
        if (active
                || (action instanceof COSName name
                        && ACTIVE_ACTIONS.contains(name.getName())
                        && isAction(dictionary))) {
            throw new FileRefused(FileRefusal.PDF_ACTIVE);
        }
        if (dictionary instanceof COSStream stream && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            checkImage(stream);
        }
    }

    /** « S » also says what kind of tag, border or transition a dictionary is. */
    private static boolean isAction(COSDictionary dictionary) {
        COSName type = dictionary.getCOSName(COSName.TYPE);
        return type == null || "Action".equals(type.getName());
    }

    private void checkImage(COSStream image) {
        long width = image.getLong(COSName.WIDTH);
        long height = image.getLong(COSName.HEIGHT);
        boolean twoTones = image.getInt(COSName.BITS_PER_COMPONENT, 8) == 1;
        if (width * height > (twoTones ? 3 : 2) * mostPixels) {
            throw new FileRefused(FileRefusal.PDF_TOO_HEAVY);
        }
    }
}
