@NullMarked
package org.contrepoint.web.account;

import org.jspecify.annotations.NullMarked;
