/** What a schema says, with every name resolved. Immutable. */
@NullMarked
package dev.ashlar.compiler.model;

import org.jspecify.annotations.NullMarked;
