package dev.ashlar.tables;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The name that a model, a field or an enum's value has in the schema, where Java has another use for the word. */
@Retention(RetentionPolicy.RUNTIME)
public @interface SchemaName {
    String value();
}
