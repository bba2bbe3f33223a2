package dev.ashlar.sqllint.facts;

import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/** Finds tables. */
final class TableReader {
    private TableReader() {}

    static Stream<Table> table(Statement statement) {
        return statement.is("CreateStmt")
                ? Stream.of(new Table(
                        statement,
                        Names.table(statement.tree().child("relation")),
                        Column.in(statement).toList()))
                : Stream.empty();
    }
}
