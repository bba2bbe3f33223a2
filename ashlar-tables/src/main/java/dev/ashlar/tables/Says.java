package dev.ashlar.tables;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The documentation and the directives of an enum or of a value of it, line by line; and its further attributes. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Says {
    String[] value() default {};

    /** {@code @@schema("audit")} and what else has no annotation of its own. */
    String[] attributes() default {};
}
