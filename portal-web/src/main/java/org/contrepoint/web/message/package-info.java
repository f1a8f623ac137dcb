@NullMarked
package org.contrepoint.web.message;

import org.jspecify.annotations.NullMarked;
