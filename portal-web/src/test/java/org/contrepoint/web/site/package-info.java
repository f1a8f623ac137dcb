@NullMarked
package org.contrepoint.web.site;

import org.jspecify.annotations.NullMarked;
