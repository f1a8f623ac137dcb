/** The sas: the queue of requests and their examination by staff. */
@NullMarked
package org.contrepoint.web.sas;

import org.jspecify.annotations.NullMarked;
