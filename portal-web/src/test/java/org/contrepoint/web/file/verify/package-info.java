@NullMarked
package org.contrepoint.web.file.verify;

import org.jspecify.annotations.NullMarked;
