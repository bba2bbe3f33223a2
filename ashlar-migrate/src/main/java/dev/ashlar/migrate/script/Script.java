package dev.ashlar.migrate.script;

import dev.ashlar.compiler.source.SourceFile;
import java.util.List;

/**
 * A file of SQL as steps.
 *
 * <p>Without markers all of it is one transaction. A marker is a comment on a line of its own and begins a step:
 *
 * <pre>{@code
 * -- ashlar:step                                        its statements in one transaction
 * -- ashlar:step no-transaction                         its statements one by one, outside of any
 * -- ashlar:backfill table=posts key=id batch=1000      one UPDATE, in batches
 * }</pre>
 *
 * Every marker takes {@code since=18} and {@code until=17}: the major versions of PostgreSQL that it is for.
 * {@code BEGIN} and {@code COMMIT} in a transactional step say what is so anyway, and are passed over.
 */
public record Script(SourceFile file, List<Step> steps) {
    public Script {
        steps = List.copyOf(steps);
    }

    /**
     * @throws dev.ashlar.migrate.failure.MigrationException.InvalidScript when a marker or the place of a statement has
     *     no meaning; found before anything runs
     */
    public static Script read(SourceFile file) {
        return new Script(file, ScriptReader.steps(file));
    }
}
