@NullMarked
package org.contrepoint.web.file;

import org.jspecify.annotations.NullMarked;
