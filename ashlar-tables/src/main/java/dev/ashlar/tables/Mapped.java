package dev.ashlar.tables;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The name that an enum or a value of it has in the database. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Mapped {
    String value();
}
