/** The examination of one request by an officer. */
@NullMarked
package org.contrepoint.web.sas.examination;

import org.jspecify.annotations.NullMarked;
