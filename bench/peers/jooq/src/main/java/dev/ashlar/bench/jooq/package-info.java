/** The contestant jOOQ. */
@NullMarked
package dev.ashlar.bench.jooq;

import org.jspecify.annotations.NullMarked;
