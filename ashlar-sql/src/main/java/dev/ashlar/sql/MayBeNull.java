package dev.ashlar.sql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a column of a generated table: a row may have no value there. Type annotations would say it better, but javac shows
 * those of compiled classes to no annotation processor before 22.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface MayBeNull {}
