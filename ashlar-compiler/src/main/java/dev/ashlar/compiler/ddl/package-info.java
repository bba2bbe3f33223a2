/** Changes as SQL, in the words and the order of Prisma's migrations. */
@NullMarked
package dev.ashlar.compiler.ddl;

import org.jspecify.annotations.NullMarked;
