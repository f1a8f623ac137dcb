/** The sas: what the queue of requests, their examination and batches of them share. */
@NullMarked
package org.contrepoint.web.sas;

import org.jspecify.annotations.NullMarked;
