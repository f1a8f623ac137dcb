@NullMarked
package org.contrepoint.web.file.keep;

import org.jspecify.annotations.NullMarked;
