@NullMarked
package org.contrepoint.projection.rows;

import org.jspecify.annotations.NullMarked;
