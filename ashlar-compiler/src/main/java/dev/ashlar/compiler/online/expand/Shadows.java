package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All columns that are there twice.
 *
 * @param atOnce columns of tables that cannot be kept for old code, and are dropped as soon as new code comes
 */
record Shadows(List<Shadow> all, Map<TableName, Set<String>> atOnce) {
    Shadows {
        all = List.copyOf(all);
    }

    boolean goesAtOnce(TableName table, String column) {
        return atOnce.getOrDefault(table, Set.of()).contains(column);
    }

    List<Shadow> of(TableName table) {
        return all.stream().filter(s -> s.table().equals(table)).toList();
    }

    /** Those whose fresh column takes the place of the old one. */
    List<Shadow> hidden(TableName table) {
        return of(table).stream().filter(Shadow::hidden).toList();
    }

    /** Those whose fresh column has a name of its own. */
    List<Shadow> followed(TableName table) {
        return of(table).stream().filter(s -> !s.hidden()).toList();
    }

    List<TableName> tables() {
        return all.stream().map(Shadow::table).distinct().toList();
    }

    Optional<Shadow> ofOld(TableName table, String column) {
        return of(table).stream().filter(s -> s.old().name().equals(column)).findFirst();
    }

    Optional<Shadow> ofEnd(TableName table, String column) {
        return of(table).stream().filter(s -> s.end().name().equals(column)).findFirst();
    }

    /** The name that a column of the end has meanwhile. */
    String column(TableName table, String end) {
        return ofEnd(table, end).map(s -> s.fresh().name()).orElse(end);
    }

    List<String> columns(TableName table, List<String> end) {
        return end.stream().map(c -> column(table, c)).toList();
    }

    /** An expression over columns of the end, with the names that they have meanwhile. */
    String sql(TableName table, String end) {
        String sql = end;
        for (Shadow shadow : of(table)) {
            if (shadow.hidden()) {
                sql = Mentions.replace(sql, shadow.end().name(), shadow.fresh().name());
            }
        }
        return sql;
    }

    /** The index that becomes the one of the primary key of the end. */
    Index index(TableName table, PrimaryKey key) {
        return index(key)
                .over(
                        columns(table, key.columns()).stream()
                                .map(IndexKey::column)
                                .toList(),
                        key.include());
    }

    /** The index that becomes the one of a primary key. */
    Index index(PrimaryKey key) {
        return Index.of(
                Temporary.name(key.name()),
                true,
                key.columns().stream().map(IndexKey::column).toList());
    }
}
