@NullMarked
package org.contrepoint.web.access;

import org.jspecify.annotations.NullMarked;
