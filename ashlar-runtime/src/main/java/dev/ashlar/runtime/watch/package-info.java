/** Which statements ran, how long each took, and who wants to know. */
@NullMarked
package dev.ashlar.runtime.watch;

import org.jspecify.annotations.NullMarked;
