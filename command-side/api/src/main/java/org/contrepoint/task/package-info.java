@NullMarked
package org.contrepoint.task;

import org.jspecify.annotations.NullMarked;
