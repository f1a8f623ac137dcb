package org.contrepoint.site;

import java.util.List;
import org.contrepoint.message.Refusal;

/** Why a site refuses a command. */
public sealed interface SiteRefusal extends Refusal {

    /** A site has a name, and neither it nor the town is longer than a line. */
    record NameMalformed(int most) implements SiteRefusal {
        @Override
        public String code() {
            return "site.name-malformed";
        }

        @Override
        public List<Object> arguments() {
            return List.of(most);
        }
    }

    /** Somebody wrote the text anew meanwhile. */
    record TextMoved() implements SiteRefusal {
        @Override
        public String code() {
            return "site.text-moved";
        }

        @Override
        public Kind kind() {
            return Kind.MOVED;
        }
    }

    /** The text is longer than anybody would read. */
    record TextTooLong(int most) implements SiteRefusal {
        @Override
        public String code() {
            return "site.text-too-long";
        }

        @Override
        public List<Object> arguments() {
            return List.of(most);
        }
    }

    /** The portal speaks French and English. */
    record UnknownLanguage() implements SiteRefusal {
        @Override
        public String code() {
            return "site.unknown-language";
        }
    }
}
