/** SQL text to statements and syntax trees, by PostgreSQL's own grammar. */
@NullMarked
package dev.ashlar.sqllint.parse;

import org.jspecify.annotations.NullMarked;
