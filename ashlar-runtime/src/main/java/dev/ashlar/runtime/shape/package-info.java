/** What a query returns: shapes, their parts and the values of one row. */
@NullMarked
package dev.ashlar.runtime.shape;

import org.jspecify.annotations.NullMarked;
