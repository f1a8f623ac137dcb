@NullMarked
package org.contrepoint.view.site;

import org.jspecify.annotations.NullMarked;
