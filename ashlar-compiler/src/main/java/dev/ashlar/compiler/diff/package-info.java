/** What has to change for one catalogue to become another. */
@NullMarked
package dev.ashlar.compiler.diff;

import org.jspecify.annotations.NullMarked;
