@NullMarked
package org.contrepoint.review.batch;

import org.jspecify.annotations.NullMarked;
