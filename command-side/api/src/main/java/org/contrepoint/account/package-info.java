@NullMarked
package org.contrepoint.account;

import org.jspecify.annotations.NullMarked;
