@NullMarked
package org.contrepoint.view.timeline;

import org.jspecify.annotations.NullMarked;
