package org.contrepoint.web.demo;

import java.io.PrintStream;
import java.util.List;
import org.contrepoint.web.start.TerminalWords;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says who one can be in the demo, below the address. */
@Component
@Profile("demo")
class DemoLogins {
    private static final List<String> LOGINS = List.of(
            "  lemaire       a family: two students, one of them a minor",
            "  benali        the second home of a shared student",
            "  enseignant    a teacher",
            "  secretariat   the office, which examines what families send",
            "  secretariat2  the office, a second person",
            "  admin         the administrator",
            "  auditeur      the auditor");

    private final PrintStream out;

    DemoLogins() {
        this.out = System.out;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(TerminalWords.ORDER + 1)
    void say(ApplicationReadyEvent started) {
        boolean stopped = started.getApplicationContext().isClosed();
        if (Boolean.getBoolean("contrepoint.terminal") && !stopped) {
            out.println();
            out.println("Demo logins, at Saint-Junien, all with the password " + Cast.PASSWORD + ":");
            LOGINS.forEach(out::println);
        }
    }
}
