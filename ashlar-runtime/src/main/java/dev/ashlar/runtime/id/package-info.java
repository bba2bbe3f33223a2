/** Identifiers that the client makes. */
@NullMarked
package dev.ashlar.runtime.id;

import org.jspecify.annotations.NullMarked;
