package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Set;
import java.util.stream.Stream;

/** Random keys land all over the B-tree: every insert touches another page. Version 7 grows with time. */
final class UuidV4PrimaryKey implements Rule {
    private static final Set<String> RANDOM = Set.of("gen_random_uuid", "uuid_generate_v4");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Column.in(statement)
                .filter(column -> RANDOM.contains(Names.function(column.defaultValue())))
                .filter(column -> isPrimaryKey(column, context))
                .map(column -> finding(
                        "the primary key `" + Shown.name(column) + "` is a random UUID (version 4)",
                        Places.call(statement, column.defaultValue()),
                        "write `uuidv7()` on PostgreSQL 18, or let the application make version 7"));
    }

    private static boolean isPrimaryKey(Column column, Context context) {
        return column.constraints("CONSTR_PRIMARY").findAny().isPresent()
                || Keys.primaryKey(column.table(), context.facts()).contains(column.name());
    }
}
