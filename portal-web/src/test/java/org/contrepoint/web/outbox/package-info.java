@NullMarked
package org.contrepoint.web.outbox;

import org.jspecify.annotations.NullMarked;
