/** The front door: SQL files in, findings out. */
@NullMarked
package dev.ashlar.sqllint;

import org.jspecify.annotations.NullMarked;
