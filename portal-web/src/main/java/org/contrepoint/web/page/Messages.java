package org.contrepoint.web.page;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Every sentence a person reads, in French (the default) and English; one bundle an area. */
@Component
public class Messages {
    /** The areas, each a pair of bundles {@code messages/<area>.properties} and {@code <area>_en.properties}. */
    public static final List<String> AREAS = List.of(
            "common",
            "fields",
            "refusals",
            "access",
            "consultation",
            "family",
            "documents",
            "teaching",
            "calendar",
            "places",
            "site",
            "staff",
            "desk",
            "timeline",
            "home",
            "mail",
            "admin");

    /** The languages of the site, the default one first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final MessageSource source;

    Messages(MessageSource source) {
        this.source = source;
    }

    /** The bundles as Spring knows them. */
    @Configuration(proxyBeanMethods = false)
    static class Bundles {
        @Bean
        static MessageSource messageSource() {
            return bundles();
        }
    }

    static MessageSource bundles() {
        ReloadableResourceBundleMessageSource bundles = new ReloadableResourceBundleMessageSource();
        bundles.setBasenames(
                AREAS.stream().map(area -> "classpath:messages/" + area).toArray(String[]::new));
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }

    /** The sentence; fails when there is none, since a page without its words is a mistake of ours. */
    public String get(Locale locale, String key, Object... arguments) {
        return source.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }

    public boolean has(String key) {
        try {
            source.getMessage(key, null, Locale.FRENCH);
            return true;
        } catch (NoSuchMessageException none) {
            return false;
        }
    }
}
