package dev.ashlar.migrate.plan;

import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.TableChange;
import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Data that a change would lose.
 *
 * @param name what it is accepted by: {@code posts} or {@code posts.slug}
 * @param sentence what is lost
 * @param probe a query that has a row when there is something to lose
 */
public record Loss(String name, String sentence, String probe) {
    public static List<Loss> of(List<Change> changes) {
        return changes.stream().flatMap(c -> of(c).stream()).toList();
    }

    private static Optional<Loss> of(Change change) {
        return change.destructive().map(sentence -> {
            if (change instanceof TableChange.DropTable drop) {
                return new Loss(
                        drop.table().name().toString(),
                        sentence,
                        "SELECT 1 FROM " + table(drop.table().name()) + " LIMIT 1");
            }
            if (change instanceof TableChange.DropPartition drop) {
                return new Loss(
                        drop.partition().table().toString(),
                        sentence,
                        "SELECT 1 FROM " + table(drop.partition().table()) + " LIMIT 1");
            }
            if (change instanceof ColumnChange.DropColumn drop) {
                return column(drop.table(), drop.column().name(), sentence);
            }
            if (change instanceof ColumnChange.ChangeType type) {
                return column(type.table(), type.from().name(), sentence);
            }
            return new Loss(sentence, sentence, "SELECT 1");
        });
    }

    private static Loss column(dev.ashlar.compiler.catalog.TableName table, String column, String sentence) {
        String probe = "SELECT 1 FROM " + table(table) + " WHERE " + Identifier.quote(column) + " IS NOT NULL LIMIT 1";
        return new Loss(table + "." + column, sentence, probe);
    }

    private static String table(dev.ashlar.compiler.catalog.TableName name) {
        return Identifier.quote(name.schema(), name.name());
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
