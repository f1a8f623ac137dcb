@NullMarked
package org.contrepoint.domain.batch;

import org.jspecify.annotations.NullMarked;
