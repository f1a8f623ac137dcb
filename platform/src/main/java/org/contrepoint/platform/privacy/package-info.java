@NullMarked
package org.contrepoint.platform.privacy;

import org.jspecify.annotations.NullMarked;
