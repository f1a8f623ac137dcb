/** The schools that students attend, as the national directory lists them. */
@NullMarked
package org.contrepoint.school;

import org.jspecify.annotations.NullMarked;
