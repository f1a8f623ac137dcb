@NullMarked
package org.contrepoint.domain.delegation;

import org.jspecify.annotations.NullMarked;
