@NullMarked
package org.contrepoint.review;

import org.jspecify.annotations.NullMarked;
