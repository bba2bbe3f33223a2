/** Every directive, all the way through a real PostgreSQL and back. */
@NullMarked
package dev.ashlar.migrate.directive;

import org.jspecify.annotations.NullMarked;
