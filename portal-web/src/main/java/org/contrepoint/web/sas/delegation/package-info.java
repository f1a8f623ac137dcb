/** Colleagues who let each other examine the requests of their sites. */
@NullMarked
package org.contrepoint.web.sas.delegation;

import org.jspecify.annotations.NullMarked;
