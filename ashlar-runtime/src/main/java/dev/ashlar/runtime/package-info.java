/** The front door of the runtime. */
@NullMarked
package dev.ashlar.runtime;

import org.jspecify.annotations.NullMarked;
