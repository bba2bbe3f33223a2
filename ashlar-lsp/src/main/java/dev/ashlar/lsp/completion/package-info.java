/** What can be written at a place, also in a line that is not finished. */
@NullMarked
package dev.ashlar.lsp.completion;

import org.jspecify.annotations.NullMarked;
