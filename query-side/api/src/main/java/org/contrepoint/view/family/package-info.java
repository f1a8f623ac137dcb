@NullMarked
package org.contrepoint.view.family;

import org.jspecify.annotations.NullMarked;
