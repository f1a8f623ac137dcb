@NullMarked
package org.contrepoint.actor;

import org.jspecify.annotations.NullMarked;
