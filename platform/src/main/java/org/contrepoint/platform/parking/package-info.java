/** Events that could not be handled: where they wait, and how a person has them tried again. */
@NullMarked
package org.contrepoint.platform.parking;

import org.jspecify.annotations.NullMarked;
