/** JDBC as well as a person writes it: what all others are held against. */
@NullMarked
package dev.ashlar.bench.jdbc;

import org.jspecify.annotations.NullMarked;
