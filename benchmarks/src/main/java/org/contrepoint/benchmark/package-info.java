/** What is claimed about speed, measured: each figure is a ratio of two measures of one run. */
@NullMarked
package org.contrepoint.benchmark;

import org.jspecify.annotations.NullMarked;
