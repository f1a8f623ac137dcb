package org.contrepoint.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Chromium that can be started here.
 *
 * @param executable its program
 * @param environment what it needs on top of our own environment
 */
public record Chromium(Path executable, Map<String, String> environment) {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    public Browser launch(Playwright playwright) {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.putAll(environment);
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS)
                        .setEnv(all)
                        .setHeadless(true));
    }
}
