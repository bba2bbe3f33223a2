package dev.ashlar.runtime.shape;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A component of a shape that has another name than its field, or whose field is reached through to-one relations. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface From {
    /** The field, or the way to it: {@code "createdAt"}, {@code "author.name"}. */
    String value();
}
