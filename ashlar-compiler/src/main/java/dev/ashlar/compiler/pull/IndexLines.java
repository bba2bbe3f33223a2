package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Exclusion;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.model.Deferral;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Indexes that the language has no words for, and exclusion constraints, as directives above a model or a view. */
final class IndexLines {
    private final TableName table;
    private final Names names;

    IndexLines(TableName table, Names names) {
        this.table = table;
        this.names = names;
    }

    Lines of(Table owner) {
        Lines lines = new Lines();
        lines.add(of(owner.indexes().stream()
                .filter(i -> names.form(table, i) == KeyForm.ABOVE)
                .toList()));
        owner.constraints().exclusions().forEach(e -> lines.add("exclude " + e.name(), exclusion(e)));
        return lines;
    }

    Lines of(List<Index> indexes) {
        Lines lines = new Lines();
        indexes.forEach(i -> lines.add("index " + i.name(), index(i)));
        return lines;
    }

    private String index(Index index) {
        List<String> arguments = new ArrayList<>();
        arguments.add(index.keys().stream().map(k -> key(k, List.of())).collect(Collectors.joining(", ", "[", "]")));
        if (!index.unique() && !index.method().equals("btree")) {
            arguments.add("using: " + index.method());
        }
        if (!index.include().isEmpty()) {
            arguments.add("include: " + SchemaText.list(names.fields(table, index.include())));
        }
        where(index.predicate() == null ? "" : index.predicate(), arguments);
        if (index.nullsNotDistinct()) {
            arguments.add("nullsNotDistinct: true");
        }
        deferral(index.options().deferral(), arguments);
        if (index.options().withoutOverlaps()) {
            arguments.add("withoutOverlaps: true");
        }
        if (!index.options().storage().isEmpty()) {
            arguments.add("with: "
                    + SchemaText.list(index.options().storage().stream()
                            .map(SchemaText::quoted)
                            .toList()));
        }
        arguments.add("map: " + SchemaText.quoted(index.name()));
        return (index.unique() ? "@unique(" : "@index(") + String.join(", ", arguments) + ")";
    }

    private String exclusion(Exclusion exclusion) {
        List<String> arguments = new ArrayList<>();
        arguments.add(exclusion.keys().stream()
                .map(k -> key(k.key(), List.of("with: " + SchemaText.quoted(k.operator()))))
                .collect(Collectors.joining(", ", "[", "]")));
        if (!exclusion.method().equals("gist")) {
            arguments.add("using: " + exclusion.method());
        }
        where(exclusion.predicate() == null ? "" : exclusion.predicate(), arguments);
        deferral(exclusion.deferral(), arguments);
        arguments.add("map: " + SchemaText.quoted(exclusion.name()));
        return "@exclude(" + String.join(", ", arguments) + ")";
    }

    private static void where(String predicate, List<String> arguments) {
        if (!predicate.isEmpty()) {
            arguments.add("where: " + SchemaText.quoted(predicate));
        }
    }

    private static void deferral(Deferral deferral, List<String> arguments) {
        if (deferral.deferrable()) {
            arguments.add("deferrable: " + KeyLines.word(deferral));
        }
    }

    private String key(IndexKey key, List<String> more) {
        List<String> arguments = new ArrayList<>(more);
        if (key.descending()) {
            arguments.add("sort: Desc");
        }
        if (key.nullsFirst() != key.descending()) {
            arguments.add("nulls: " + (key.nullsFirst() ? "First" : "Last"));
        }
        if (key.operatorClass() != null) {
            arguments.add("ops: raw(" + SchemaText.quoted(key.operatorClass()) + ")");
        }
        if (key.expression()) {
            arguments.add(0, SchemaText.quoted(key.name()));
            return "raw(" + String.join(", ", arguments) + ")";
        }
        String field = names.field(table, key.name());
        return arguments.isEmpty() ? field : field + "(" + String.join(", ", arguments) + ")";
    }
}
