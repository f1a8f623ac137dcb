@NullMarked
package org.contrepoint.message;

import org.jspecify.annotations.NullMarked;
