/** Writing: builders' data, and the statements that create, change, link and delete rows. */
@NullMarked
package dev.ashlar.runtime.write;

import org.jspecify.annotations.NullMarked;
