/** Writes a database's catalogue as a schema file, and brings a schema file up to a database, keeping what people wrote. */
@NullMarked
package dev.ashlar.compiler.pull;

import org.jspecify.annotations.NullMarked;
