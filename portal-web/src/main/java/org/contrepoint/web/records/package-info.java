/** The records of families and students as staff read and correct them. */
@NullMarked
package org.contrepoint.web.records;

import org.jspecify.annotations.NullMarked;
