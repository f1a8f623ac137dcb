@NullMarked
package org.contrepoint.domain;

import org.jspecify.annotations.NullMarked;
