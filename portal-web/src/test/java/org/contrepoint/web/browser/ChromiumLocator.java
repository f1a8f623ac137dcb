package org.contrepoint.web.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the Chromium of this machine, or brings one from npm; a machine that has neither fails the tests, it never
 * skips them. The system property {@code contrepoint.browser} forces a choice: {@code npm}, or the path of a program.
 */
public final class ChromiumLocator {

    private static final String ANY = "any";

    private ChromiumLocator() {}

    public static Chromium locate() {
        String wanted = System.getProperty("contrepoint.browser", ANY);
        return switch (wanted) {
            case ANY ->
                Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome",
                                "/usr/bin/google-chrome-stable",
                                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                                "/Applications/Chromium.app/Contents/MacOS/Chromium")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst()
                        .map(installed -> new Chromium(installed, Map.of()))
                        .orElseGet(NpmChromium::bring);
            case "npm" -> NpmChromium.bring();
            default -> new Chromium(Path.of(wanted), Map.of());
        };
    }
}
