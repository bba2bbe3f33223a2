/** The contestant Ebean. */
@NullMarked
package dev.ashlar.bench.ebean;

import org.jspecify.annotations.NullMarked;
