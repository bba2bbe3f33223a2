/** The language server protocol: its messages in, our answers out. */
@NullMarked
package dev.ashlar.lsp.protocol;

import org.jspecify.annotations.NullMarked;
