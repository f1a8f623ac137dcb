/** Lists that staff import: the directory of schools. */
@NullMarked
package org.contrepoint.web.imports;

import org.jspecify.annotations.NullMarked;
