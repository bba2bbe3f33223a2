package dev.ashlar.sql.build;

import dev.ashlar.sql.Executor;
import dev.ashlar.sql.SqlWriter;
import java.util.List;

/** What a statement begins with: who runs it, and the queries before it that have names. */
record Start(Executor executor, List<Cte> with) {
    Start {
        with = List.copyOf(with);
    }

    /** Whether none of the named queries writes. */
    boolean onlyReads() {
        return with.stream().noneMatch(Cte::isWriting);
    }

    /** {@code WITH "a" AS (...), "b" AS (...) }, or nothing. */
    void write(SqlWriter out) {
        if (with.isEmpty()) {
            return;
        }
        out.append(with.stream().anyMatch(Cte::isRecursive) ? "WITH RECURSIVE " : "WITH ");
        Lists.separated(out, with, cte -> cte.writeDefinition(out));
        out.append(" ");
    }
}
