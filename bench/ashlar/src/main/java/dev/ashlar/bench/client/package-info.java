/** The contestant Ashlar. */
@NullMarked
package dev.ashlar.bench.client;

import org.jspecify.annotations.NullMarked;
