/** Who runs statements: each on a connection of its own, or all in one transaction. */
@NullMarked
package dev.ashlar.runtime.session;

import org.jspecify.annotations.NullMarked;
