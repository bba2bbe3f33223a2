/** The catalogue that a schema asks for, as Prisma would create it. */
@NullMarked
package dev.ashlar.compiler.desired;

import org.jspecify.annotations.NullMarked;
