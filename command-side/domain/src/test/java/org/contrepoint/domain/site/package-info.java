@NullMarked
package org.contrepoint.domain.site;

import org.jspecify.annotations.NullMarked;
