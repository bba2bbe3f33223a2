package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Check;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.RenameChange;
import dev.ashlar.sql.Literal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions of a catalogue with the new names in them, as PostgreSQL prints them after a rename. */
final class RenamedText {
    private final List<RenameChange> renames;

    private RenamedText(List<RenameChange> renames) {
        this.renames = renames;
    }

    static Catalog of(Catalog renamed, List<RenameChange> renames) {
        RenamedText text = new RenamedText(renames);
        return renamed.withTables(renamed.tables().stream().map(text::table).toList());
    }

    private Table table(Table table) {
        TableName name = table.name();
        return table.withColumns(
                        table.columns().stream().map(c -> column(name, c)).toList())
                .withIndexes(table.indexes().stream().map(i -> index(name, i)).toList())
                .withChecks(table.checks().stream()
                        .map(c -> new Check(c.name(), sql(name, c.expression()), c.managed()))
                        .toList());
    }

    private Column column(TableName table, Column column) {
        return column.defaultValue() instanceof ColumnDefault.Expression e
                ? column.defaulting(new ColumnDefault.Expression(sql(table, e.sql())))
                : column;
    }

    private Index index(TableName table, Index index) {
        List<IndexKey> keys = index.keys().stream()
                .map(k -> k.expression() ? k.named(sql(table, k.name())) : k)
                .toList();
        @Nullable String predicate = index.predicate();
        return index.over(keys, index.include()).where(predicate == null ? null : sql(table, predicate));
    }

    private String sql(TableName table, String sql) {
        String text = sql;
        for (RenameChange rename : renames) {
            if (rename instanceof RenameChange.RenameEnum type) {
                text = Mentions.replace(text, type.from().name(), type.to().name());
            } else if (rename instanceof RenameChange.RenameEnumValue value) {
                String cast = "::" + value.type().quoted();
                text = text.replace(Literal.text(value.from()) + cast, Literal.text(value.to()) + cast);
            } else if (rename instanceof RenameChange.RenameColumn column
                    && column.table().equals(table)) {
                text = Mentions.replace(text, column.from(), column.to());
            }
        }
        return text;
    }
}
