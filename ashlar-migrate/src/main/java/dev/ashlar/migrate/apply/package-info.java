/** Running the steps of a migration, once each. */
@NullMarked
package dev.ashlar.migrate.apply;

import org.jspecify.annotations.NullMarked;
