/** The demo school: generated from a seed, loaded through commands, in the {@code demo} profile only. */
@NullMarked
package org.contrepoint.web.demo;

import org.jspecify.annotations.NullMarked;
