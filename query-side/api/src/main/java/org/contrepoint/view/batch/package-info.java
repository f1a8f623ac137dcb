@NullMarked
package org.contrepoint.view.batch;

import org.jspecify.annotations.NullMarked;
