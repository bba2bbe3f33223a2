/** PostgreSQL's values that the JDK has no class for: immutable, equal when PostgreSQL holds them for the same. */
@NullMarked
package dev.ashlar.sql.value;

import org.jspecify.annotations.NullMarked;
