/** What may be said in {@code ///} directives: one entry for each, where it stands and what it takes. */
@NullMarked
package dev.ashlar.compiler.directive;

import org.jspecify.annotations.NullMarked;
