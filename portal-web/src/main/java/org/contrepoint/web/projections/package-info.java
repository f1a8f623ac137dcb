/** « Projections »: what follows the log, how far it is, and what it could not handle. */
@NullMarked
package org.contrepoint.web.projections;

import org.jspecify.annotations.NullMarked;
