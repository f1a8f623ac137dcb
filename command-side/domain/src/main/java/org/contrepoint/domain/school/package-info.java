@NullMarked
package org.contrepoint.domain.school;

import org.jspecify.annotations.NullMarked;
