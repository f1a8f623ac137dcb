@NullMarked
package org.contrepoint.web.calendar;

import org.jspecify.annotations.NullMarked;
