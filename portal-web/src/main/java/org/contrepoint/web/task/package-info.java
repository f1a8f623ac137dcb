/** The tasks of the school: things that need a person without being a request. */
@NullMarked
package org.contrepoint.web.task;

import org.jspecify.annotations.NullMarked;
