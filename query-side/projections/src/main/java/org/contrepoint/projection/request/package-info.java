@NullMarked
package org.contrepoint.projection.request;

import org.jspecify.annotations.NullMarked;
