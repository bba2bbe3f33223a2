/** The forms in which each kind of change leaves its table in use, and the order of their stages. */
@NullMarked
package dev.ashlar.compiler.online.inplace;

import org.jspecify.annotations.NullMarked;
