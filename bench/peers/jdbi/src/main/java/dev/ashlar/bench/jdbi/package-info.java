/** The contestant JDBI. */
@NullMarked
package dev.ashlar.bench.jdbi;

import org.jspecify.annotations.NullMarked;
