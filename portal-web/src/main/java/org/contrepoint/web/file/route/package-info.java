@NullMarked
package org.contrepoint.web.file.route;

import org.jspecify.annotations.NullMarked;
