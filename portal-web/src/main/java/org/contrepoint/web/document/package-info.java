/** The documents that families hand in: what is asked for, how each stands, and handing them in. */
@NullMarked
package org.contrepoint.web.document;

import org.jspecify.annotations.NullMarked;
