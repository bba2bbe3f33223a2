/** Changes that old and new code see differently: both shapes are there for a while, kept in step by triggers. */
@NullMarked
package dev.ashlar.compiler.online.expand;

import org.jspecify.annotations.NullMarked;
