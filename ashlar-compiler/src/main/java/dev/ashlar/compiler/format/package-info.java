/** Writes a schema as Prisma's own formatter writes it. */
@NullMarked
package dev.ashlar.compiler.format;

import org.jspecify.annotations.NullMarked;
