@NullMarked
package org.contrepoint.web.password;

import org.jspecify.annotations.NullMarked;
