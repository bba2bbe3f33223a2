/** Places as an editor counts them, and changes of text. */
@NullMarked
package dev.ashlar.lsp.text;

import org.jspecify.annotations.NullMarked;
