@NullMarked
package org.contrepoint.projection.batch;

import org.jspecify.annotations.NullMarked;
