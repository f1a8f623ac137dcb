/** Who read the records of a family: noted in log B when it happens, and told to the family. */
@NullMarked
package org.contrepoint.web.consultation;

import org.jspecify.annotations.NullMarked;
