/** What a database in use knows of itself: sizes, counters, rights, settings. Reads only, and never for long. */
@NullMarked
package dev.ashlar.migrate.observe;

import org.jspecify.annotations.NullMarked;
