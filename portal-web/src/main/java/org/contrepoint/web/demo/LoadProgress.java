package org.contrepoint.web.demo;

import java.io.Console;
import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How far the load is: a bar on a terminal, a line every tenth otherwise. */
@Component
@Profile("demo")
class LoadProgress {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private String step = "";
    private int done;
    private int total = 1;
    private int shown = -1;
    private volatile boolean over;
    private volatile int percent;

    @Autowired
    LoadProgress() {
        this(System.out, onTerminal());
    }

    LoadProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @SuppressWarnings("SystemConsoleNull") // its declaration says that it may be absent
    private static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    synchronized void begin(int units) {
        total = units;
        done = 0;
        shown = -1;
    }

    synchronized void step(String name) {
        step = name;
        show(true);
    }

    synchronized void advance(int units) {
        done += units;
        percent = (int) (100L * done / total);
        show(false);
    }

    /** Pages are open from now on. */
    synchronized void over() {
        if (terminal && shown >= 0) {
            out.println();
        }
        over = true;
    }

    boolean isOver() {
        return over;
    }

    int percent() {
        return percent;
    }

    private void show(boolean newStep) {
        if (terminal) {
            if (newStep || percent != shown) {
                int filled = WIDTH * percent / 100;
                String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
                out.printf("\rDemo school  %s %3d %%  %-20s", bar, percent, step);
                out.flush();
                shown = percent;
            }
        } else if (shown < 0 || percent / 10 != shown / 10) {
            out.printf("Demo school: %3d %%  %s%n", percent, step);
            shown = percent;
        }
    }
}
