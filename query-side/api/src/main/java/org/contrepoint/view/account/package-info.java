@NullMarked
package org.contrepoint.view.account;

import org.jspecify.annotations.NullMarked;
