/** What a command works on: schema files, folders, the database's URL. */
@NullMarked
package dev.ashlar.cli.project;

import org.jspecify.annotations.NullMarked;
