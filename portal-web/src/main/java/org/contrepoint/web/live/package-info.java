@NullMarked
package org.contrepoint.web.live;

import org.jspecify.annotations.NullMarked;
