/** What a client declares, and that it is running: told to the database for as long as it is. */
@NullMarked
package dev.ashlar.runtime.presence;

import org.jspecify.annotations.NullMarked;
