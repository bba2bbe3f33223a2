/** What a set of SQL files makes: tables, columns, keys, indexes and policies, and where each stands. */
@NullMarked
package dev.ashlar.sqllint.facts;

import org.jspecify.annotations.NullMarked;
