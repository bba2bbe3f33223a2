package dev.ashlar.runtime.shape;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a shape with the sum of a column over a to-many relation: {@code BigDecimal}, of whole numbers also
 * {@code long}; 0 without rows. Soft-deleted rows count where the query says {@code withDeleted()}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Sum {
    /** Relation and column: {@code "posts.likes"}. */
    String value();
}
