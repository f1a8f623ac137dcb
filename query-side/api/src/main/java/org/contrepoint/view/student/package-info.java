@NullMarked
package org.contrepoint.view.student;

import org.jspecify.annotations.NullMarked;
