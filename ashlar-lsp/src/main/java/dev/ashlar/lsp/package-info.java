/** The front door of the language server. */
@NullMarked
package dev.ashlar.lsp;

import org.jspecify.annotations.NullMarked;
