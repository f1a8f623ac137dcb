@NullMarked
package org.contrepoint.platform.parking;

import org.jspecify.annotations.NullMarked;
