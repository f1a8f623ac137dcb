@NullMarked
package org.contrepoint.view.live;

import org.jspecify.annotations.NullMarked;
