@NullMarked
package org.contrepoint.view.school;

import org.jspecify.annotations.NullMarked;
