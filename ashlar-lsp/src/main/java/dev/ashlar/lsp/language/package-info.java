/** The words of the schema language, each with what it means, for people who write it. */
@NullMarked
package dev.ashlar.lsp.language;

import org.jspecify.annotations.NullMarked;
