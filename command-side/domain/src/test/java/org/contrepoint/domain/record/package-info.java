@NullMarked
package org.contrepoint.domain.record;

import org.jspecify.annotations.NullMarked;
