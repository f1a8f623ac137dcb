/** What a person at the terminal reads while the portal starts and stops; everything else goes to the log. */
@NullMarked
package org.contrepoint.web.start;

import org.jspecify.annotations.NullMarked;
