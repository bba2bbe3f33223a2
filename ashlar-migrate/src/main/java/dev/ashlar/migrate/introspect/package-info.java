/** Reading a database's catalogue. */
@NullMarked
package dev.ashlar.migrate.introspect;

import org.jspecify.annotations.NullMarked;
