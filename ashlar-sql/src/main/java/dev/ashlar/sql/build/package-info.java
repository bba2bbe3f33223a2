/** Statements built in SQL's own order: SELECT, INSERT, UPDATE, DELETE, and raw SQL with bound values. */
@NullMarked
package dev.ashlar.sql.build;

import org.jspecify.annotations.NullMarked;
