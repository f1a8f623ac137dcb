@NullMarked
package org.contrepoint.domain.document;

import org.jspecify.annotations.NullMarked;
