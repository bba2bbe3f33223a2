package dev.ashlar.runtime.shape;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a shape that PostgreSQL computes of each row, in the same statement. The record says how in a static method of
 * the same name: {@code static Expression<Integer> length(PostTable p) { return Functions.length(p.title); }}. Without such a
 * method the component is {@code @Nullable}, and each call says it: {@code q.with(HitShape.rank, p -> ...)}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Computed {}
