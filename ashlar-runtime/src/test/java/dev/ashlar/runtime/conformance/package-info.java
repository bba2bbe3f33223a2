/** One test for each thing that others' manuals say a client can do; {@code docs/conformance.md} is written from them. */
@NullMarked
package dev.ashlar.runtime.conformance;

import org.jspecify.annotations.NullMarked;
