/** The calendar feed: lessons in a person's own agenda, behind a secret link that can be revoked. */
@NullMarked
package org.contrepoint.web.calendar;

import org.jspecify.annotations.NullMarked;
