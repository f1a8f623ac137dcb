package org.contrepoint.web.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;

/**
 * What an operator may set about logging in.
 *
 * @param sessionIdle how long a session lives without a request
 * @param alwaysSecureCookies set when HTTPS ends at a proxy that does not say so
 * @param linkLifetime how long a mailed link works
 * @param mailedInvitation how long the link of an invitation by mail works
 * @param printedInvitation how long the code on a letter works
 * @param logRetention how long log B is kept
 * @param loginPerAccount failed log-ins of one identifier
 * @param loginPerNetwork failed log-ins from one client address
 * @param resetPerAccount links asked for with one identifier
 * @param resetPerNetwork links asked for from one client address
 */
@ConfigurationProperties("contrepoint.access")
public record AccessProperties(
        @DefaultValue("2h") Duration sessionIdle,
        @DefaultValue("false") boolean alwaysSecureCookies,
        @DefaultValue("30m") Duration linkLifetime,
        @DefaultValue("7d") Duration mailedInvitation,
        @DefaultValue("30d") Duration printedInvitation,
        @DefaultValue("365d") Duration logRetention,
        @DefaultValue("8/15m") Limit loginPerAccount,
        @DefaultValue("60/15m") Limit loginPerNetwork,
        @DefaultValue("4/30m") Limit resetPerAccount,
        @DefaultValue("30/30m") Limit resetPerNetwork) {

    /** So many attempts in such a time, written {@code 8/15m}. */
    public record Limit(int attempts, Duration window) {

        public static Limit valueOf(String text) {
            String[] parts = text.split("/", 2);
            return new Limit(Integer.parseInt(parts[0].strip()), DurationStyle.detectAndParse(parts[1].strip()));
        }
    }
}
