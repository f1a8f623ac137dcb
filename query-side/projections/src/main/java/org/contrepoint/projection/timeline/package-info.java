@NullMarked
package org.contrepoint.projection.timeline;

import org.jspecify.annotations.NullMarked;
