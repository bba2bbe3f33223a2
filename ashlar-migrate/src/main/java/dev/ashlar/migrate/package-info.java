/** The front door of migrations. */
@NullMarked
package dev.ashlar.migrate;

import org.jspecify.annotations.NullMarked;
