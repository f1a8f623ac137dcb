@NullMarked
package org.contrepoint.projection.document;

import org.jspecify.annotations.NullMarked;
