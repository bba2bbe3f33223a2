/** One schema as it stands at a moment: its files, what they declare, and where each name is used. */
@NullMarked
package dev.ashlar.lsp.schema;

import org.jspecify.annotations.NullMarked;
