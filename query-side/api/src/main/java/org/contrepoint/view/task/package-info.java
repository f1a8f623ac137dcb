@NullMarked
package org.contrepoint.view.task;

import org.jspecify.annotations.NullMarked;
