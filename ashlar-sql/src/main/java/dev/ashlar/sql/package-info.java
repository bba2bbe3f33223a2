/** PostgreSQL's words: identifiers, types, expressions, statements as text and parameters. */
@NullMarked
package dev.ashlar.sql;

import org.jspecify.annotations.NullMarked;
