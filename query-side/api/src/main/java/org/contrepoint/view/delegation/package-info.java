@NullMarked
package org.contrepoint.view.delegation;

import org.jspecify.annotations.NullMarked;
