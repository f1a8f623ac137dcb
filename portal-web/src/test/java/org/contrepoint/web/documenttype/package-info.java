@NullMarked
package org.contrepoint.web.documenttype;

import org.jspecify.annotations.NullMarked;
