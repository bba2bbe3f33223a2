package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.facts.Facts;
import dev.ashlar.sqllint.facts.Index;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A deleted row keeps its slug taken for ever when the unique key counts deleted rows. */
final class UniqueNotPartialUnderSoftDelete implements Rule {
    private static final Set<String> USUAL_NAMES = Set.of("deleted_at", "deletedAt", "archived_at", "archivedAt");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Keys.indexesOf(statement, context)
                .filter(index -> index.unique() && index.coversAllRows())
                .flatMap(index -> softDelete(index, context.facts())
                        .filter(column -> !isWholeKey(index, context.facts()))
                        .map(column -> finding(
                                "a deleted row of `" + index.table() + "` keeps its `" + String.join(", ", index.keys())
                                        + "` taken",
                                Keys.place(index),
                                "make it partial: `CREATE UNIQUE INDEX ON " + Shown.sql(index.table()) + " ("
                                        + Shown.sql(index.keys()) + ") WHERE " + Shown.sql(column) + " IS NULL`"))
                        .stream());
    }

    private static Optional<String> softDelete(Index index, Facts facts) {
        return facts.tables(index.table())
                .flatMap(table -> table.columns().stream())
                .map(Column::name)
                .filter(USUAL_NAMES::contains)
                .findFirst();
    }

    /** The primary key, or a key around it that another table points at. */
    private static boolean isWholeKey(Index index, Facts facts) {
        List<String> key = Keys.primaryKey(index.table(), facts);
        return index.node().text("contype").equals("CONSTR_PRIMARY")
                || (!key.isEmpty() && index.keys().containsAll(key));
    }
}
