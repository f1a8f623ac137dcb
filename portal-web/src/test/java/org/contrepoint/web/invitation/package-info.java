@NullMarked
package org.contrepoint.web.invitation;

import org.jspecify.annotations.NullMarked;
