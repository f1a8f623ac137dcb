@NullMarked
package org.contrepoint.view.record;

import org.jspecify.annotations.NullMarked;
