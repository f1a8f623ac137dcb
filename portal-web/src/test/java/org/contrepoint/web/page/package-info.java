@NullMarked
package org.contrepoint.web.page;

import org.jspecify.annotations.NullMarked;
