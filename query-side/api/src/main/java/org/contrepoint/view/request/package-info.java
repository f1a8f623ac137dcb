@NullMarked
package org.contrepoint.view.request;

import org.jspecify.annotations.NullMarked;
