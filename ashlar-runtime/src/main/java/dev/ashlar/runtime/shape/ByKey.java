package dev.ashlar.runtime.shape;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says by which component of its values a {@code Map} of a to-many relation finds them: {@code @ByKey("id") Map<UUID, Remark> comments}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface ByKey {
    /** A component of the values. */
    String value();
}
