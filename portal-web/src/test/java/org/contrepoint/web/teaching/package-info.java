@NullMarked
package org.contrepoint.web.teaching;

import org.jspecify.annotations.NullMarked;
