@NullMarked
package org.contrepoint.domain.account;

import org.jspecify.annotations.NullMarked;
