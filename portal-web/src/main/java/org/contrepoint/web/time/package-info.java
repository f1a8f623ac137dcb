/** When things happened, in the school's time and in the reader's words. */
@NullMarked
package org.contrepoint.web.time;

import org.jspecify.annotations.NullMarked;
