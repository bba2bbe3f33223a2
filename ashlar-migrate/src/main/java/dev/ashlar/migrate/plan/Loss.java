package dev.ashlar.migrate.plan;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.TableChange;
import dev.ashlar.compiler.diff.TypeChange;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.migrate.script.Dropped;
import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Data that a change would lose.
 *
 * @param name what it is accepted by: {@code posts}, {@code posts.slug}, or a composite type's {@code address.zip}
 * @param sentence what is lost
 * @param table where it lies before the change; null when it may lie in many
 * @param column null when whole rows are lost
 */
public record Loss(
        String name,
        String sentence,
        @Nullable TableName table,
        @Nullable String column) {
    public static List<Loss> of(List<Change> changes) {
        OldNames old = OldNames.of(changes);
        return changes.stream().flatMap(c -> of(c, old).stream()).toList();
    }

    /** What a script of SQL drops, by its text. */
    public static List<Loss> of(SourceFile script) {
        return Dropped.of(script).stream().map(Loss::of).toList();
    }

    private static Loss of(Dropped dropped) {
        TableName table = new TableName(dropped.schema(), dropped.table());
        return dropped.column() == null
                ? whole(table, "drops table " + table + " with all its rows")
                : new Loss(
                        table + "." + dropped.column(),
                        "drops column " + table + "." + dropped.column() + " with its values",
                        table,
                        dropped.column());
    }

    private static Optional<Loss> of(Change change, OldNames old) {
        return change.destructive().map(sentence -> {
            if (change instanceof TableChange.DropTable drop) {
                return whole(drop.table().name(), sentence);
            }
            if (change instanceof TableChange.DropPartition drop) {
                return whole(drop.partition().table(), sentence);
            }
            if (change instanceof ColumnChange.DropColumn drop) {
                return column(drop.table(), drop.column().name(), sentence, old);
            }
            if (change instanceof ColumnChange.ChangeType type) {
                return column(type.table(), type.from().name(), sentence, old);
            }
            return change instanceof TypeChange.AlterComposite type
                    ? new Loss(type.from().name().toString(), sentence, null, null)
                    : new Loss(sentence, sentence, null, null);
        });
    }

    private static Loss whole(TableName table, String sentence) {
        return new Loss(table.toString(), sentence, table, null);
    }

    private static Loss column(TableName table, String column, String sentence, OldNames old) {
        return new Loss(table + "." + column, sentence, old.table(table), old.column(table, column));
    }

    /** {@code FROM} and {@code WHERE} of a query for what would be lost; null when no one table holds it. */
    public @Nullable String rows() {
        if (table == null) {
            return null;
        }
        return "FROM " + table.quoted() + (column == null ? "" : " WHERE " + Identifier.quote(column) + " IS NOT NULL");
    }

    /** The SQL comments that say in a {@code down.sql} what it cannot bring back. */
    public static String remarks(List<Change> up) {
        StringBuilder remarks = new StringBuilder();
        Stream<String> losses = up.stream().flatMap(c -> c.destructive().stream());
        losses.forEach(l -> remarks.append("-- What is lost on the way there does not come back: it ")
                .append(l)
                .append(".\n"));
        return remarks.toString();
    }
}
