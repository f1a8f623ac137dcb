@NullMarked
package org.contrepoint.projection.record;

import org.jspecify.annotations.NullMarked;
