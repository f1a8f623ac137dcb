package org.contrepoint.message;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what an event says about a person. It is stored encrypted with the key of the person named by the
 * {@link DataSubject} component of the enclosing event; once that key is destroyed it reads as {@link #ERASED} (a
 * text), an empty map or an empty list.
 *
 * @see <a href="https://www.cnil.fr/fr/les-durees-de-conservation-des-donnees">CNIL, erasure against an immutable
 *     log</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.FIELD})
public @interface Personal {

    /** What an erased text reads as; pages show it in the reader's language. */
    String ERASED = "[effacé]";
}
