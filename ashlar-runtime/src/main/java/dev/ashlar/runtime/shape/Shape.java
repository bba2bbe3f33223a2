package dev.ashlar.runtime.shape;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a projection of a model, or a sealed interface the choice between such records: a row becomes the first
 * whose {@code static Condition when(PostTable p)} holds of it. The annotation processor checks the components against the
 * model while javac runs and writes the {@link ShapeToken} that queries take.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Shape {
    /** The generated record of the model that this is a projection of. */
    Class<?> value();
}
