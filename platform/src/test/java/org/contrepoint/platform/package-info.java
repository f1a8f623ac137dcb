@NullMarked
package org.contrepoint.platform;

import org.jspecify.annotations.NullMarked;
