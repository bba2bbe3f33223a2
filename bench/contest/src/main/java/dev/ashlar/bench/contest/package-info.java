/** What contestants are asked, how their answers are told, and how a turn is timed. */
@NullMarked
package dev.ashlar.bench.contest;

import org.jspecify.annotations.NullMarked;
