@NullMarked
package org.contrepoint.web.file.scan;

import org.jspecify.annotations.NullMarked;
