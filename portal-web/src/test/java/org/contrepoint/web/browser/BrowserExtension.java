package org.contrepoint.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the run's one browser, and each method contexts of its own. */
final class BrowserExtension implements ParameterResolver {

    private static final Namespace BROWSER = Namespace.create(BrowserExtension.class);
    private static final Set<Class<?>> KNOWN = Set.of(Browser.class, BrowserContext.class, Page.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        return KNOWN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        Browser browser = extension
                .getRoot()
                .getStore(BROWSER)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .browser();
        Class<?> type = parameter.getParameter().getType();
        if (type == Browser.class) {
            return browser;
        }
        BrowserContext context = extension
                .getStore(BROWSER)
                .computeIfAbsent(OneContext.class, key -> new OneContext(browser.newContext()), OneContext.class)
                .context();
        return type == Page.class ? context.newPage() : context;
    }

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(playwright, ChromiumLocator.locate().launch(playwright));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private record OneContext(BrowserContext context) implements AutoCloseable {

        @Override
        public void close() {
            context.close();
        }
    }
}
