@NullMarked
package org.contrepoint.projection.teaching;

import org.jspecify.annotations.NullMarked;
