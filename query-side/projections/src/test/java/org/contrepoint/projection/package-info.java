@NullMarked
package org.contrepoint.projection;

import org.jspecify.annotations.NullMarked;
