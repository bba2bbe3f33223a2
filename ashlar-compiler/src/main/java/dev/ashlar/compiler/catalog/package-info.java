/** What PostgreSQL keeps: tables, columns, constraints, indexes, enums and policies, as its own catalogues have them. */
@NullMarked
package dev.ashlar.compiler.catalog;

import org.jspecify.annotations.NullMarked;
