/** The ashlar command. */
@NullMarked
package dev.ashlar.cli;

import org.jspecify.annotations.NullMarked;
