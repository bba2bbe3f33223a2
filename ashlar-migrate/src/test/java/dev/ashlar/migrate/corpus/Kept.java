package dev.ashlar.migrate.corpus;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows that no change between two catalogues may touch: of the tables that both have, the columns of the same type. */
final class Kept {
    private final Catalog from;
    private final Catalog to;

    Kept(Catalog from, Catalog to) {
        this.from = from;
        this.to = to;
    }

    /** By table; of a table without a common column as many empty rows. */
    Map<String, List<String>> rows(Playground database) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Table table : from.tables()) {
            String name = table.name().toString();
            if (to.table(table.name()).filter(t -> samePartitions(table, t)).isPresent()) {
                rows.put(
                        name, database.query(query(table, to.table(table.name()).orElseThrow())));
            }
        }
        return rows;
    }

    private String query(Table before, Table after) {
        List<String> columns = new ArrayList<>();
        for (Column column : before.columns()) {
            after.column(column.name())
                    .filter(c -> c.type().equals(column.type()) && !c.isGenerated() && !column.isGenerated())
                    .filter(c -> isSame(c.type()))
                    .ifPresent(c -> columns.add(Identifier.quote(c.name())));
        }
        String values = columns.isEmpty()
                ? "''"
                : columns.stream()
                        .map(c -> "coalesce(" + c + "::text, 'NULL')")
                        .collect(Collectors.joining(" || ' | ' || "));
        return "SELECT " + values + " FROM " + before.name().quoted() + " ORDER BY 1";
    }

    /** A composite type whose attributes change keeps no whole values. */
    private boolean isSame(ColumnType type) {
        return Stream.of(from, to)
                        .map(c -> c.types().all().stream()
                                .filter(NamedType.Composite.class::isInstance)
                                .filter(t -> t.name()
                                        .quoted()
                                        .replace("\"", "")
                                        .equals(type.name().replace("\"", "")))
                                .map(t -> ((NamedType.Composite) t).attributes())
                                .toList())
                        .distinct()
                        .count()
                == 1;
    }

    private static boolean samePartitions(Table before, Table after) {
        return before.constraints().partitions().equals(after.constraints().partitions());
    }
}
