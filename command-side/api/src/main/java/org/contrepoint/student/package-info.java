@NullMarked
package org.contrepoint.student;

import org.jspecify.annotations.NullMarked;
