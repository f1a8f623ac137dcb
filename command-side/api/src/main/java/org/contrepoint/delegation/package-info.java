@NullMarked
package org.contrepoint.delegation;

import org.jspecify.annotations.NullMarked;
