package dev.ashlar.runtime.shape;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code @Nullable} component of a shape with the least value of a column over a to-many relation; null without
 * rows. Soft-deleted rows count where the query says {@code withDeleted()}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Min {
    /** Relation and column: {@code "posts.createdAt"}. */
    String value();
}
