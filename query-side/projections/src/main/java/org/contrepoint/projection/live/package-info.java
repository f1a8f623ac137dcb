@NullMarked
package org.contrepoint.projection.live;

import org.jspecify.annotations.NullMarked;
