/** Where a command prints: text, colour on a terminal only, progress. */
@NullMarked
package dev.ashlar.cli.terminal;

import org.jspecify.annotations.NullMarked;
