@NullMarked
package org.contrepoint.projection.account;

import org.jspecify.annotations.NullMarked;
