@NullMarked
package org.contrepoint.view.policy;

import org.jspecify.annotations.NullMarked;
