package dev.ashlar.runtime.shape;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code long} component of a shape that counts the rows of a to-many relation. Soft-deleted rows count where the query says
 * {@code withDeleted()}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Count {
    /** The relation's name; when empty, the component's name without a trailing {@code Count}. */
    String value() default "";
}
