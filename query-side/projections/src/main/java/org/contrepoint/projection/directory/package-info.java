@NullMarked
package org.contrepoint.projection.directory;

import org.jspecify.annotations.NullMarked;
