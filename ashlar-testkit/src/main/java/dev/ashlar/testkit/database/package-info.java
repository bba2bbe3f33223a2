/** Databases for tests: a template made once from migrations, and clones of it. */
@NullMarked
package dev.ashlar.testkit.database;

import org.jspecify.annotations.NullMarked;
