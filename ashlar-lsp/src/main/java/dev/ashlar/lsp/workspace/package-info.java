/** The schemas that an editor works on: open texts over the files on disk. */
@NullMarked
package dev.ashlar.lsp.workspace;

import org.jspecify.annotations.NullMarked;
