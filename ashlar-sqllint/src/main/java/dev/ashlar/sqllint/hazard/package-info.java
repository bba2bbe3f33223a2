/** Hazards: what a migration does to the people who use the database while it runs. One file a hazard, whose class name is its code. */
@NullMarked
package dev.ashlar.sqllint.hazard;

import org.jspecify.annotations.NullMarked;
