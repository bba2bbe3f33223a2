/** The goals: each runs the command of its name, so that both say the same. */
@NullMarked
package dev.ashlar.maven;

import org.jspecify.annotations.NullMarked;
