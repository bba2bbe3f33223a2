/** What a statement does to the relations of a database before it runs: locks, rewrites, scans, and what is there afterwards. */
@NullMarked
package dev.ashlar.sqllint.effect;

import org.jspecify.annotations.NullMarked;
