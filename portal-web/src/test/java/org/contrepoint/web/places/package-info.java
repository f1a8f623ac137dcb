@NullMarked
package org.contrepoint.web.places;

import org.jspecify.annotations.NullMarked;
