@NullMarked
package org.contrepoint.view.teaching;

import org.jspecify.annotations.NullMarked;
