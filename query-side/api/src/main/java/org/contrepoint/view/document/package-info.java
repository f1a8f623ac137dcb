@NullMarked
package org.contrepoint.view.document;

import org.jspecify.annotations.NullMarked;
