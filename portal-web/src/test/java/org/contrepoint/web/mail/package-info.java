@NullMarked
package org.contrepoint.web.mail;

import org.jspecify.annotations.NullMarked;
