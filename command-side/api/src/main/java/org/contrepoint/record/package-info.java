@NullMarked
package org.contrepoint.record;

import org.jspecify.annotations.NullMarked;
