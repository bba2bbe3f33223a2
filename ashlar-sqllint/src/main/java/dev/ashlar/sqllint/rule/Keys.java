package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.facts.Facts;
import dev.ashlar.sqllint.facts.ForeignKey;
import dev.ashlar.sqllint.facts.Index;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.facts.Table;
import dev.ashlar.sqllint.parse.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Questions about tables, keys and indexes that several rules ask. */
final class Keys {
    private static final Set<String> DATE_TIME = Set.of("timestamptz", "timestamp", "date");

    private Keys() {}

    /** The table that a statement makes. */
    static Stream<Table> tableOf(Statement statement, Context context) {
        return statement.is("CreateStmt")
                ? context.facts()
                        .tables(Names.table(statement.tree().child("relation")))
                        .filter(table -> table.statement().equals(statement))
                : Stream.empty();
    }

    static Stream<ForeignKey> foreignKeysOf(Statement statement, Context context) {
        return ofTable(statement)
                ? context.facts()
                        .foreignKeys(Names.table(statement.tree().child("relation")))
                        .filter(key -> key.statement().equals(statement))
                : Stream.empty();
    }

    static Stream<Index> indexesOf(Statement statement, Context context) {
        return statement.is("IndexStmt") || ofTable(statement)
                ? context.facts()
                        .indexes(Names.table(statement.tree().child("relation")))
                        .filter(index -> index.statement().equals(statement))
                : Stream.empty();
    }

    private static boolean ofTable(Statement statement) {
        return statement.is("CreateStmt") || statement.is("AlterTableStmt");
    }

    /** Empty when no file says one; one of a name that we do not know when it takes over an index. */
    static List<String> primaryKey(String table, Facts facts) {
        return facts.indexes(table)
                .filter(index -> index.node().text("contype").equals("CONSTR_PRIMARY")
                        || index.node().list("constraints").stream()
                                .anyMatch(c -> c.text("contype").equals("CONSTR_PRIMARY")))
                .map(index -> index.keys().isEmpty() ? List.of("") : index.keys())
                .findFirst()
                .orElse(List.of());
    }

    static boolean isDateTime(Column column) {
        return DATE_TIME.contains(column.type());
    }

    /** Neither temporary nor a copy nor a table that does nothing but link. */
    static boolean isEntity(Table table, Facts facts) {
        return !table.isTemporary() && !table.takesFromAnother() && !isJunction(table, facts);
    }

    private static boolean isJunction(Table table, Facts facts) {
        Set<String> keys = new HashSet<>(primaryKey(table.name(), facts));
        facts.foreignKeys(table.name()).forEach(key -> keys.addAll(key.columns()));
        return facts.foreignKeys(table.name()).count() >= 2
                && table.columns().stream().allMatch(c -> keys.contains(c.name()) || isDateTime(c));
    }

    /** Where an index is drawn: the name of CREATE INDEX's table, or the key itself. */
    static Span place(Index index) {
        return index.node().at() < 0 ? Places.head(index.statement()) : Places.word(index.statement(), index.node());
    }
}
