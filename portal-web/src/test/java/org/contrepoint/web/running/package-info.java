@NullMarked
package org.contrepoint.web.running;

import org.jspecify.annotations.NullMarked;
