package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Exclusion;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.KeyOptions;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** Keys and exclusions as table constraints define them. */
final class KeySql {
    private KeySql() {}

    /**
     * @param separator between the columns
     */
    static String primaryKey(PrimaryKey key, String separator) {
        return "CONSTRAINT " + Identifier.quote(key.name()) + " PRIMARY KEY ("
                + Names.joined(key.columns(), separator)
                + overlaps(key.options()) + ")"
                + include(key.include())
                + storage(key.options())
                + key.options().deferral().sql();
    }

    static String unique(Index index) {
        List<String> columns = index.keys().stream().map(IndexKey::name).toList();
        return "CONSTRAINT " + Identifier.quote(index.name()) + " UNIQUE"
                + (index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
                + " (" + Names.joined(columns)
                + overlaps(index.options()) + ")"
                + include(index.include())
                + storage(index.options())
                + index.options().deferral().sql();
    }

    static String exclusion(Exclusion exclusion) {
        return "CONSTRAINT " + Identifier.quote(exclusion.name()) + " EXCLUDE USING " + exclusion.method()
                + exclusion.keys().stream()
                        .map(k -> IndexDdl.key(k.key()) + " WITH " + k.operator())
                        .collect(Collectors.joining(", ", " (", ")"))
                + (exclusion.predicate() == null ? "" : " WHERE (" + exclusion.predicate() + ")")
                + exclusion.deferral().sql();
    }

    static String include(List<String> columns) {
        return columns.isEmpty() ? "" : " INCLUDE (" + Names.joined(columns) + ")";
    }

    static String storage(KeyOptions options) {
        return options.storage().isEmpty() ? "" : " WITH (" + String.join(", ", options.storage()) + ")";
    }

    private static String overlaps(KeyOptions options) {
        return options.withoutOverlaps() ? " WITHOUT OVERLAPS" : "";
    }
}
