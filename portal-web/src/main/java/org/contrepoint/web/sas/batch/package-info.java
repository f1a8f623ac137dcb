/** Batches of acceptances, and the report of each. */
@NullMarked
package org.contrepoint.web.sas.batch;

import org.jspecify.annotations.NullMarked;
