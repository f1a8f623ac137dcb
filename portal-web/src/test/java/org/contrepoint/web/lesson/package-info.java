@NullMarked
package org.contrepoint.web.lesson;

import org.jspecify.annotations.NullMarked;
