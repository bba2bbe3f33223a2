package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Partitioning;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.diff.TableChange;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import java.util.stream.Collectors;

/** Whole tables. */
final class TableDdl implements TableChange.Cases<Statement> {
    private static final String INDENT = "    ";

    @Override
    public Statement createTable(TableChange.CreateTable change) {
        Table table = change.table();
        String columns = table.columns().stream()
                .map(c -> INDENT + ColumnSql.definition(c))
                .collect(Collectors.joining(",\n"));
        PrimaryKey key = table.primaryKey();
        String constraint = key == null ? "" : ",\n\n" + INDENT + KeySql.primaryKey(key, ",");
        Partitioning by = table.constraints().partitioning();
        String partitions = by == null ? "" : " PARTITION BY " + by.key();
        return new Statement(
                "CreateTable",
                "CREATE TABLE " + table.name().quoted() + " (\n" + columns + constraint + "\n)" + partitions);
    }

    @Override
    public Statement dropTable(TableChange.DropTable change) {
        return new Statement("DropTable", "DROP TABLE " + change.table().name().quoted());
    }

    @Override
    public Statement createPartition(TableChange.CreatePartition change) {
        return new Statement(
                "CreatePartition",
                "CREATE TABLE " + change.partition().table().quoted() + " PARTITION OF "
                        + change.table().quoted() + " " + change.partition().bound());
    }

    @Override
    public Statement dropPartition(TableChange.DropPartition change) {
        return new Statement(
                "DropPartition", "DROP TABLE " + change.partition().table().quoted());
    }

    @Override
    public Statement markPartition(TableChange.MarkPartition change) {
        return new Statement(
                "Mark",
                "COMMENT ON TABLE " + change.partition().table().quoted() + " IS " + Names.mark(change.marked()));
    }

    @Override
    public Statement comment(TableChange.Comment change) {
        String table = change.table().quoted();
        String on = change.column() == null
                ? "TABLE " + table
                : "COLUMN " + table + "." + Identifier.quote(change.column());
        String text = change.text() == null ? "NULL" : Literal.text(change.text());
        return new Statement("Comment", "COMMENT ON " + on + " IS " + text);
    }

    @Override
    public Statement fillColumn(TableChange.FillColumn change) {
        return FillDdl.of(change);
    }
}
