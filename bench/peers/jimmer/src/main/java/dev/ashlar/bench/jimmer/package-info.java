/** The contestant Jimmer. */
@NullMarked
package dev.ashlar.bench.jimmer;

import org.jspecify.annotations.NullMarked;
