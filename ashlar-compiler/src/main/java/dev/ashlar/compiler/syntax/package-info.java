/** Prisma 7's schema language: text to tokens to an immutable syntax tree that keeps every comment and place. */
@NullMarked
package dev.ashlar.compiler.syntax;

import org.jspecify.annotations.NullMarked;
