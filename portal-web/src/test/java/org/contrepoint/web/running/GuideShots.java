package org.contrepoint.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The pictures of the guide, taken by the tests that walk it: always into {@code target/guide}, and with
 * {@code -Dcontrepoint.guide.write=true} into the documentation too.
 */
final class GuideShots {

    private static final Path BUILD = Path.of("target", "guide");
    private static final Path DOCS = Path.of("..", "docs", "images", "guide");
    private static final int MOST_BYTES = 150_000;

    private GuideShots() {}

    /** What the screen shows from the top of the page. */
    static void take(Page page, String name) {
        page.evaluate("window.scrollTo(0, 0)");
        shoot(page, name);
    }

    /** What the screen shows from an element on. */
    static void take(Page page, String name, Locator from) {
        from.evaluate("element => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 12)");
        shoot(page, name);
    }

    private static void shoot(Page page, String name) {
        page.evaluate("document.fonts.ready.then(() => true)");
        byte[] picture = page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
        assertThat(picture.length).as("bytes of " + name).isLessThanOrEqualTo(MOST_BYTES);
        write(BUILD, name, picture);
        if (Boolean.getBoolean("contrepoint.guide.write")) {
            write(DOCS, name, picture);
        }
    }

    private static void write(Path folder, String name, byte[] picture) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".png"), picture);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
