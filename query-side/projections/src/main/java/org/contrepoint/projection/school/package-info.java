@NullMarked
package org.contrepoint.projection.school;

import org.jspecify.annotations.NullMarked;
