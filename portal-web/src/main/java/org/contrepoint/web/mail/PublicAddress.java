package org.contrepoint.web.mail;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people reach this site, for the links in mails: {@code contrepoint.public-url}, or this machine. */
@Component
public class PublicAddress {

    private final Environment environment;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /** The whole address of a page. */
    public String of(String path) {
        String configured = environment.getProperty("contrepoint.public-url", "");
        String root = configured.isBlank()
                ? "http://localhost:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"))
                : configured.strip().replaceFirst("/+$", "");
        return root + path;
    }
}
