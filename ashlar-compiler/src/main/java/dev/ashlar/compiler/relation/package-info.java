/** Relations as PostgreSQL locks, rewrites and scans them, and what of them decides which it does. */
@NullMarked
package dev.ashlar.compiler.relation;

import org.jspecify.annotations.NullMarked;
