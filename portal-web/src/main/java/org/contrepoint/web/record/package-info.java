@NullMarked
package org.contrepoint.web.record;

import org.jspecify.annotations.NullMarked;
