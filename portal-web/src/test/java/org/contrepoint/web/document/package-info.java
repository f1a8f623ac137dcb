@NullMarked
package org.contrepoint.web.document;

import org.jspecify.annotations.NullMarked;
