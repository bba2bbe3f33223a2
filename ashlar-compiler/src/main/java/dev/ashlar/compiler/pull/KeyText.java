package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.check.DerivedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keys and indexes of one table as attributes. */
final class KeyText {
    private static final Map<String, String> METHODS =
            Map.of("hash", "Hash", "gin", "Gin", "gist", "Gist", "spgist", "SpGist", "brin", "Brin");

    private final Table table;
    private final Names names;

    KeyText(Table table, Names names) {
        this.table = table;
        this.names = names;
    }

    /** {@code @id} behind a field, when the column is the whole primary key. */
    Optional<String> fieldId(String column) {
        PrimaryKey key = table.primaryKey();
        return key != null && key.columns().equals(List.of(column))
                ? Optional.of("@id" + map(key.name(), DerivedNames.primaryKey(tableName())))
                : Optional.empty();
    }

    /** {@code @unique} behind a field. */
    Optional<String> fieldUnique(String column) {
        return table.indexes().stream()
                .filter(i -> isFieldUnique(i) && i.keys().get(0).name().equals(column))
                .map(i -> "@unique" + map(i.name(), DerivedNames.uniqueKey(tableName(), List.of(column))))
                .findFirst();
    }

    /** {@code @@id}, when the primary key has several columns. */
    Optional<String> modelId() {
        PrimaryKey key = table.primaryKey();
        if (key == null || key.columns().size() == 1) {
            return Optional.empty();
        }
        String fields = SchemaText.list(names.fields(table.name(), key.columns()));
        String derived = DerivedNames.primaryKey(tableName());
        return Optional.of("@@id(" + fields + named(key.name(), derived) + ")");
    }

    /** {@code @@unique} or {@code @@index}; empty when it stands behind a field. */
    Optional<String> modelIndex(Index index) {
        return isFieldUnique(index) && isFirstOnItsColumn(index) ? Optional.empty() : Optional.of(attribute(index));
    }

    /** Whether the language has words for it: columns alone, in the order of nulls that goes with their direction. */
    static boolean isSayable(Index index) {
        return index.keys().stream().noneMatch(k -> k.expression() || k.nullsFirst() != k.descending())
                && index.include().isEmpty()
                && !index.nullsNotDistinct()
                && (index.method().equals("btree") || (METHODS.containsKey(index.method()) && !index.unique()));
    }

    static String foreignKeyName(TableName table, List<String> columns) {
        return DerivedNames.foreignKey(table.name(), columns);
    }

    private String attribute(Index index) {
        String keys = index.keys().stream().map(this::key).collect(Collectors.joining(", ", "[", "]"));
        List<String> columns = index.keys().stream().map(IndexKey::name).toList();
        String derived = index.unique()
                ? DerivedNames.uniqueKey(tableName(), columns)
                : DerivedNames.index(tableName(), columns);
        String method = METHODS.get(index.method());
        return (index.unique() ? "@@unique(" : "@@index(")
                + keys
                + (method == null ? "" : ", type: " + method)
                + (index.predicate() == null ? "" : ", where: raw(" + SchemaText.quoted(index.predicate()) + ")")
                + named(index.name(), derived)
                + ")";
    }

    private String key(IndexKey key) {
        List<String> arguments = new ArrayList<>();
        if (key.operatorClass() != null) {
            arguments.add("ops: raw(" + SchemaText.quoted(key.operatorClass()) + ")");
        }
        if (key.descending()) {
            arguments.add("sort: Desc");
        }
        String field = names.field(table.name(), key.name());
        return arguments.isEmpty() ? field : field + "(" + String.join(", ", arguments) + ")";
    }

    private boolean isFieldUnique(Index index) {
        return index.unique()
                && isSayable(index)
                && index.keys().size() == 1
                && index.predicate() == null
                && index.keys()
                        .get(0)
                        .equals(IndexKey.column(index.keys().get(0).name()));
    }

    private boolean isFirstOnItsColumn(Index index) {
        String column = index.keys().get(0).name();
        return table.indexes().stream()
                .filter(i -> isFieldUnique(i) && i.keys().get(0).name().equals(column))
                .findFirst()
                .filter(index::equals)
                .isPresent();
    }

    private String tableName() {
        return table.name().name();
    }

    private static String map(String name, String derived) {
        return name.equals(derived) ? "" : "(map: " + SchemaText.quoted(name) + ")";
    }

    private static String named(String name, String derived) {
        return name.equals(derived) ? "" : ", map: " + SchemaText.quoted(name);
    }
}
