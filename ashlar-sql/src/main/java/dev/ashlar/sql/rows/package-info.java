/** Rows of one to twelve columns, made by a constructor reference. */
@NullMarked
package dev.ashlar.sql.rows;

import org.jspecify.annotations.NullMarked;
