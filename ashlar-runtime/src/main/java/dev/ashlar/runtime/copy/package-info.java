/** COPY to the client: what a query finds, as a file or as rows one after the other. */
@NullMarked
package dev.ashlar.runtime.copy;

import org.jspecify.annotations.NullMarked;
