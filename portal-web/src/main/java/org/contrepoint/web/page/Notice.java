package org.contrepoint.web.page;

import java.util.Locale;

/**
 * A sentence on top of a page about what just happened.
 *
 * @param key its message
 */
public record Notice(Kind kind, String key) {
    public enum Kind {
        SUCCESS,
        INFO,
        WARN,
        ERROR;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Notice success(String key) {
        return new Notice(Kind.SUCCESS, key);
    }

    public static Notice info(String key) {
        return new Notice(Kind.INFO, key);
    }

    public static Notice warn(String key) {
        return new Notice(Kind.WARN, key);
    }

    public static Notice error(String key) {
        return new Notice(Kind.ERROR, key);
    }
}
