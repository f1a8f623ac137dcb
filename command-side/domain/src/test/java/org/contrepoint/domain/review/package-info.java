@NullMarked
package org.contrepoint.domain.review;

import org.jspecify.annotations.NullMarked;
