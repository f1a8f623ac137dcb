@NullMarked
package org.contrepoint.teaching;

import org.jspecify.annotations.NullMarked;
