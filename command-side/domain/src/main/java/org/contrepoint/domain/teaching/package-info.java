@NullMarked
package org.contrepoint.domain.teaching;

import org.jspecify.annotations.NullMarked;
