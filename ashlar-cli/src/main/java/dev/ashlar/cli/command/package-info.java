/** The commands, one file each. */
@NullMarked
package dev.ashlar.cli.command;

import org.jspecify.annotations.NullMarked;
