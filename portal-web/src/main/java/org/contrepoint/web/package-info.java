@NullMarked
package org.contrepoint.web;

import org.jspecify.annotations.NullMarked;
