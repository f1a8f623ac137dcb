/** The queue of the sas: what waits, in the order in which it came. */
@NullMarked
package org.contrepoint.web.sas.queue;

import org.jspecify.annotations.NullMarked;
