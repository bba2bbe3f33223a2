/** What a name stands for: its SQL, or what a word of the language means. */
@NullMarked
package dev.ashlar.lsp.hover;

import org.jspecify.annotations.NullMarked;
