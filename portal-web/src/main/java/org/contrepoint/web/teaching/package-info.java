/** What teachers do: their classes, the roll, evaluations. */
@NullMarked
package org.contrepoint.web.teaching;

import org.jspecify.annotations.NullMarked;
