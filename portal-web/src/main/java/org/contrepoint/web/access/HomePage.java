package org.contrepoint.web.access;

import org.contrepoint.actor.Role;

/** Where each role arrives after logging in. */
public final class HomePage {

    private HomePage() {}

    public static String of(Role role) {
        return switch (role) {
            case FAMILY -> "/accueil";
            case TEACHER -> "/enseignant";
            case STAFF -> "/sas";
            case ADMIN -> "/dossiers";
            case AUDITOR -> "/audit";
            case SYSTEM -> "/";
        };
    }
}
