@NullMarked
package org.contrepoint.document;

import org.jspecify.annotations.NullMarked;
