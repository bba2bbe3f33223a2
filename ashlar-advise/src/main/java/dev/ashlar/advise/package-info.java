/** EXPLAIN, read and told. */
@NullMarked
package dev.ashlar.advise;

import org.jspecify.annotations.NullMarked;
