package dev.ashlar.migrate;

import dev.ashlar.compiler.diff.Change;
import java.util.List;

/**
 * What {@code db push} did.
 *
 * @param changes what was changed, in order; none when the database was as the schema says
 */
public record Push(List<Change> changes) {
    public Push {
        changes = List.copyOf(changes);
    }
}
