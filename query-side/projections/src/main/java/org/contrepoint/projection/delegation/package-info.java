@NullMarked
package org.contrepoint.projection.delegation;

import org.jspecify.annotations.NullMarked;
