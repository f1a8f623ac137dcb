@NullMarked
package org.contrepoint.platform.database;

import org.jspecify.annotations.NullMarked;
