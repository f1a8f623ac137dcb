@NullMarked
package org.contrepoint.policy;

import org.jspecify.annotations.NullMarked;
