@NullMarked
package org.contrepoint.site;

import org.jspecify.annotations.NullMarked;
