@NullMarked
package org.contrepoint.platform.serial;

import org.jspecify.annotations.NullMarked;
