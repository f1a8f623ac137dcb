@NullMarked
package org.contrepoint.web.home;

import org.jspecify.annotations.NullMarked;
