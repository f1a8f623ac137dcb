@NullMarked
package org.contrepoint.web.file.store;

import org.jspecify.annotations.NullMarked;
