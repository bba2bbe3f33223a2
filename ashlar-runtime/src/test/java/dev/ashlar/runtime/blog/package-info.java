// Written by `ashlar generate`.
/** The typed client of the schema. */
@NullMarked
package dev.ashlar.runtime.blog;

import org.jspecify.annotations.NullMarked;
