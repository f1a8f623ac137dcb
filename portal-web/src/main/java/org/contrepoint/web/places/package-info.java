/** Towns and schools as forms offer them. */
@NullMarked
package org.contrepoint.web.places;

import org.jspecify.annotations.NullMarked;
