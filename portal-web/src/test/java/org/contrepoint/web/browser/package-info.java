/** A real browser for the tests that look at pages as people do. */
@NullMarked
package org.contrepoint.web.browser;

import org.jspecify.annotations.NullMarked;
