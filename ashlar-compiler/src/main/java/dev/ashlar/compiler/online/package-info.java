/** Changes in the form that leaves the tables in use: many small stages, each with a short lock or none that matters. */
@NullMarked
package dev.ashlar.compiler.online;

import org.jspecify.annotations.NullMarked;
