/** What `ashlar lint` does: files and databases judged, fixes written, findings told. */
@NullMarked
package dev.ashlar.cli.lint;

import org.jspecify.annotations.NullMarked;
