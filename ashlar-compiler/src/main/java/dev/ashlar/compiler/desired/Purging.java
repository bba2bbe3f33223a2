package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The functions that delete for good what was deleted softly a while ago. A row that others still point to, with a foreign
 * key that would refuse its deletion, stays until they are gone.
 */
final class Purging {
    private static final Set<ReferentialAction> REFUSING =
            Set.of(ReferentialAction.NO_ACTION, ReferentialAction.RESTRICT, ReferentialAction.SET_DEFAULT);

    private final Schema schema;
    private final List<Table> tables;

    Purging(Schema schema, List<Table> tables) {
        this.schema = schema;
        this.tables = tables;
    }

    List<Table> tables() {
        return tables.stream()
                .map(table -> schema.models().stream()
                        .filter(m -> m.access().retention() != null && m.softDelete() != null)
                        .filter(m -> !m.view() && DesiredCatalog.tableName(m).equals(table.name()))
                        .findFirst()
                        .map(m -> with(table, m))
                        .orElse(table))
                .toList();
    }

    private Table with(Table table, Model model) {
        String column = ModelTable.columnOf(model, String.valueOf(model.softDelete()));
        String body = body(table.name(), column, String.valueOf(model.access().retention()));
        List<Column> columns = table.columns().stream()
                .map(c -> c.name().equals(column) ? c.purgedBy(body) : c)
                .toList();
        return new Table(
                table.name(),
                columns,
                table.primaryKey(),
                table.indexes(),
                table.foreignKeys(),
                table.checks(),
                table.rowSecurity(),
                table.comment(),
                table.constraints(),
                table.behaviour(),
                table.access());
    }

    private String body(TableName table, String column, String retention) {
        String referenced = tables.stream()
                .flatMap(child -> child.foreignKeys().stream()
                        .filter(k -> k.referencedTable().equals(table) && REFUSING.contains(k.onDelete()))
                        .map(k -> "\n       AND NOT EXISTS (SELECT FROM "
                                + child.name().quoted() + " AS child WHERE " + matches(k) + ")"))
                .collect(Collectors.joining());
        return """

                DECLARE
                  purged bigint;
                BEGIN
                  DELETE FROM %1$s WHERE ctid = ANY (ARRAY(
                    SELECT old.ctid FROM %1$s AS old
                     WHERE old.%2$s < CURRENT_TIMESTAMP - INTERVAL %3$s%4$s
                     ORDER BY old.%2$s LIMIT batch FOR UPDATE SKIP LOCKED));
                  GET DIAGNOSTICS purged = ROW_COUNT;
                  RETURN purged;
                END
                """.formatted(table.quoted(), Identifier.quote(column), Literal.text(retention), referenced);
    }

    private static String matches(ForeignKey key) {
        return IntStream.range(0, key.columns().size())
                .mapToObj(i -> "child." + Identifier.quote(key.columns().get(i)) + " = old."
                        + Identifier.quote(key.referencedColumns().get(i)))
                .collect(Collectors.joining(" AND "));
    }
}
