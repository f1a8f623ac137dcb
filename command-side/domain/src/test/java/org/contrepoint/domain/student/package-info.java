@NullMarked
package org.contrepoint.domain.student;

import org.jspecify.annotations.NullMarked;
