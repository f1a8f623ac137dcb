/** The policies of the school, which its administrators set. */
@NullMarked
package org.contrepoint.web.policy;

import org.jspecify.annotations.NullMarked;
