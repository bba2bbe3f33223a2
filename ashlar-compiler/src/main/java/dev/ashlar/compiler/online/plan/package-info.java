/** The front door: from two catalogues to the stages that lead from one to the other under traffic. */
@NullMarked
package dev.ashlar.compiler.online.plan;

import org.jspecify.annotations.NullMarked;
