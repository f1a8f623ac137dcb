@NullMarked
package org.contrepoint.platform.messaging;

import org.jspecify.annotations.NullMarked;
