@NullMarked
package org.contrepoint.web.projections;

import org.jspecify.annotations.NullMarked;
