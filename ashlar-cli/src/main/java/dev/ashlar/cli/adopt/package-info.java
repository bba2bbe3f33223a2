/** What other tools have applied to a database, and their migrations as Ashlar's. */
@NullMarked
package dev.ashlar.cli.adopt;

import org.jspecify.annotations.NullMarked;
