/**
 * Laws of the client: any query over any small database answers what a plain loop over the same rows answers, in as many
 * statements as the manual says.
 */
@NullMarked
package dev.ashlar.runtime.law;

import org.jspecify.annotations.NullMarked;
