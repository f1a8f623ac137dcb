@NullMarked
package org.contrepoint.domain.task;

import org.jspecify.annotations.NullMarked;
