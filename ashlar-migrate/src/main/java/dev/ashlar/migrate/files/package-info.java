/** The folder of migrations on disk. */
@NullMarked
package dev.ashlar.migrate.files;

import org.jspecify.annotations.NullMarked;
