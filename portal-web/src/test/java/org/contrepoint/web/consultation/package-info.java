@NullMarked
package org.contrepoint.web.consultation;

import org.jspecify.annotations.NullMarked;
