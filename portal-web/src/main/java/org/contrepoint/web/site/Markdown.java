package org.contrepoint.web.site;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.util.ConcurrentLruCache;

/**
 * Turns what staff write into HTML that a page may hold: paragraphs, headings, lists, emphasis and links, and nothing
 * else. HTML that was typed is shown as it was typed; pictures leave their description.
 */
public final class Markdown {

    /** Deeper than anybody writes, and shallow enough for any stack. */
    private static final int DEEPEST = 20;

    private static final int LOWEST_HEADING = 6;
    private static final int KEPT = 200;

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br>\n").build();

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "strong",
                    "em",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "hr",
                    "code",
                    "pre",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    private static final ConcurrentLruCache<Written, String> RENDERED =
            new ConcurrentLruCache<>(KEPT, Markdown::render);

    private Markdown() {}

    private record Written(String markdown, int topHeading) {}

    /**
     * The text as safe HTML.
     *
     * @param topHeading the level of its highest heading: 2 right under the title of a page
     */
    public static String html(String markdown, int topHeading) {
        return RENDERED.get(new Written(markdown, topHeading));
    }

    private static String render(Written text) {
        Node document = PARSER.parse(text.markdown());
        document.accept(new Descriptions());
        document.accept(new Headings(text.topHeading()));
        return ALLOWED.sanitize(RENDERER.render(document));
    }

    /** Headings follow on each other: a screen reader's list of them has no holes. */
    private static final class Headings extends AbstractVisitor {
        private final int top;
        private int previous;

        Headings(int top) {
            this.top = top;
            this.previous = top - 1;
        }

        @Override
        public void visit(Heading heading) {
            int wanted = Math.min(top + heading.getLevel() - 1, LOWEST_HEADING);
            previous = Math.min(wanted, previous + 1);
            heading.setLevel(previous);
            visitChildren(heading);
        }
    }

    /** A picture would be fetched from elsewhere; what it shows remains as words. */
    private static final class Descriptions extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            visitChildren(image);
            Node child = image.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                image.insertBefore(child);
                child = next;
            }
            image.unlink();
        }
    }
}
