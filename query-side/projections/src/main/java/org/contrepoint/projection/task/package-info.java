@NullMarked
package org.contrepoint.projection.task;

import org.jspecify.annotations.NullMarked;
