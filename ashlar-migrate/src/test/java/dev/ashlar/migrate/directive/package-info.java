/** What directives say, taken to a database and back. */
@NullMarked
package dev.ashlar.migrate.directive;

import org.jspecify.annotations.NullMarked;
