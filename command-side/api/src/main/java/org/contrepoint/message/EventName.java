package org.contrepoint.message;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored. It outlives the class: renaming or moving the record never changes what
 * the log says, and a change of shape raises the revision and brings an upcaster.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

    /** For example {@code contrepoint.student.identity-proposed}. */
    String value();

    String revision() default "1";
}
