/** How the history of a record or of a request is told; staff and families read the same sentences. */
@NullMarked
package org.contrepoint.web.timeline;

import org.jspecify.annotations.NullMarked;
