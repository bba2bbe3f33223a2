/**
 * What Prisma's reference and Drizzle's manual can ask, each cell of theirs by a test of its own on a real PostgreSQL. The
 * list of cells is {@code conformance/cells.txt}, the scoreboard {@code docs/conformance.md}.
 */
@NullMarked
package dev.ashlar.runtime.conformance;

import org.jspecify.annotations.NullMarked;
