package org.contrepoint.web.start;

import java.io.PrintStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.SmartApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Says the address when the portal is ready, why it could not start in one sentence, and that it stopped. It speaks
 * only where {@code ./run} set the system property {@code contrepoint.terminal}.
 */
public final class TerminalWords implements SmartApplicationListener {

    /** After the demo school, which is loaded at order 0 of the same event. */
    public static final int ORDER = 100;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean speaks;
    private boolean ready;

    public TerminalWords() {
        this(System.out, System.err, Boolean.getBoolean("contrepoint.terminal"));
    }

    TerminalWords(PrintStream out, PrintStream err, boolean speaks) {
        this.out = out;
        this.err = err;
        this.speaks = speaks;
    }

    @Override
    public boolean supportsEventType(Class<? extends ApplicationEvent> type) {
        return speaks
                && (ApplicationReadyEvent.class.isAssignableFrom(type)
                        || ApplicationFailedEvent.class.isAssignableFrom(type)
                        || ContextClosedEvent.class.isAssignableFrom(type));
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        switch (event) {
            // Stopped while the demo school was loading, it is not ready at all.
            case ApplicationReadyEvent stopped
            when stopped.getApplicationContext().isClosed() -> {}
            case ApplicationReadyEvent started ->
                ready(started.getApplicationContext().getEnvironment());
            case ApplicationFailedEvent failed -> err.println(StartFailure.sentence(failed.getException()));
            case ContextClosedEvent closed
            when ready && closed.getApplicationContext().getParent() == null -> out.println("Stopping...");
            default -> {}
        }
    }

    private void ready(Environment environment) {
        ready = true;
        SpringApplication.getShutdownHandlers()
                .add(() -> out.println("Stopped: everything is kept for the next start."));
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            out.println("Contrepoint is ready.");
            return;
        }
        out.println();
        out.println("Contrepoint is ready:  http://localhost:" + port + "/   (Ctrl-C stops it)");
        String operations = environment.getProperty("local.management.port", port);
        out.println("Health:                http://localhost:" + operations + "/actuator/health");
    }
}
