@NullMarked
package org.contrepoint.projection.policy;

import org.jspecify.annotations.NullMarked;
