@NullMarked
package org.contrepoint.web.imports;

import org.jspecify.annotations.NullMarked;
