@NullMarked
package org.contrepoint.projection.site;

import org.jspecify.annotations.NullMarked;
