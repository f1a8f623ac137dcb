@NullMarked
package org.contrepoint.web.family;

import org.jspecify.annotations.NullMarked;
