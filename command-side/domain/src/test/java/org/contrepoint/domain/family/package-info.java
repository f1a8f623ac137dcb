@NullMarked
package org.contrepoint.domain.family;

import org.jspecify.annotations.NullMarked;
