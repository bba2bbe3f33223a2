/** A plan of PostgreSQL's, as EXPLAIN tells it. */
@NullMarked
package dev.ashlar.advise.plan;

import org.jspecify.annotations.NullMarked;
