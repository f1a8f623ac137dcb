@NullMarked
package org.contrepoint.family;

import org.jspecify.annotations.NullMarked;
