/** Reading: what a call asks for, the statements it becomes, and how their rows are joined to values. */
@NullMarked
package dev.ashlar.runtime.query;

import org.jspecify.annotations.NullMarked;
