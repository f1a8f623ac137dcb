package org.contrepoint.web.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test whose methods may ask for a {@link com.microsoft.playwright.Browser} (one for all tests of the run), a
 * {@link com.microsoft.playwright.BrowserContext} (one person at their own computer, per method) or a
 * {@link com.microsoft.playwright.Page} in that context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface InBrowser {}
