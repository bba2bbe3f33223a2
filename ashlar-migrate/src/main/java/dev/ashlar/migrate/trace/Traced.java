package dev.ashlar.migrate.trace;

import dev.ashlar.compiler.relation.Touched;
import dev.ashlar.migrate.script.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * What a statement did.
 *
 * @param glimpsed whether it was seen from beside, for it runs outside of a transaction; a lock of a moment may have been missed
 * @param failure PostgreSQL's SQLSTATE and words when it failed; then it touched nothing that lasts
 */
public record Traced(
        SqlStatement statement,
        Touched touched,
        boolean glimpsed,
        @Nullable String failure) {}
