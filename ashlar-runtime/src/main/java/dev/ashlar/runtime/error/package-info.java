/** What went wrong, as types that are asked and not parsed. */
@NullMarked
package dev.ashlar.runtime.error;

import org.jspecify.annotations.NullMarked;
