@NullMarked
package org.contrepoint.domain.policy;

import org.jspecify.annotations.NullMarked;
