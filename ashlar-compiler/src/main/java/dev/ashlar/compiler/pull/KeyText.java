package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.check.DerivedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keys and indexes of one table as attributes. */
final class KeyText {
    private final Table table;
    private final Names names;
    private final KeyLines lines;

    KeyText(Table table, Names names) {
        this.table = table;
        this.names = names;
        this.lines = new KeyLines(table.name(), names);
    }

    /** {@code @id} behind a field, when the column is the whole primary key. */
    Optional<String> fieldId(String column) {
        PrimaryKey key = key();
        return key != null && isBehind(key, column)
                ? Optional.of("@id" + map(key.name(), DerivedNames.primaryKey(tableName())))
                : Optional.empty();
    }

    /** {@code @unique} behind a field. */
    Optional<String> fieldUnique(String column) {
        return uniqueOf(column)
                .map(i -> "@unique" + map(i.name(), DerivedNames.uniqueKey(tableName(), List.of(column))));
    }

    /** What directives above the field say of the key behind it. */
    Lines fieldLines(String column) {
        PrimaryKey key = key();
        if (key != null && isBehind(key, column)) {
            return lines.of(key);
        }
        return uniqueOf(column).map(lines::of).orElseGet(Lines::new);
    }

    /** {@code @@id}, when the primary key has several columns. */
    Optional<String> modelId() {
        PrimaryKey key = key();
        if (key == null || isBehind(key, key.columns().get(0))) {
            return Optional.empty();
        }
        String fields = SchemaText.list(names.fields(table.name(), key.columns()));
        String derived = DerivedNames.primaryKey(tableName());
        return Optional.of("@@id(" + fields + named(key.name(), derived) + ")");
    }

    /** The directives above {@code @@id}. */
    Lines modelIdLines() {
        PrimaryKey key = key();
        return key == null || isBehind(key, key.columns().get(0)) ? new Lines() : lines.of(key);
    }

    /** {@code @@unique} or {@code @@index}; empty when it stands behind a field, or above the model. */
    Optional<String> modelIndex(Index index) {
        boolean elsewhere = names.form(table.name(), index) == KeyForm.ABOVE || isBehindField(index);
        return elsewhere ? Optional.empty() : Optional.of(attribute(index));
    }

    /** The directives above {@code @@unique} or {@code @@index}. */
    Lines lines(Index index) {
        return lines.of(index);
    }

    private boolean isBehindField(Index index) {
        return index.keys().size() == 1
                && uniqueOf(index.keys().get(0).name()).filter(index::equals).isPresent();
    }

    private boolean isBehind(PrimaryKey key, String column) {
        return key.columns().equals(List.of(column)) && !names.isOfBlock(table.name(), key.name());
    }

    /** Where it stands behind a field: the first of its column. Directives above a field are about one key. */
    Optional<Index> uniqueOf(String column) {
        PrimaryKey key = key();
        boolean id = key != null && isBehind(key, column);
        return table.indexes().stream()
                .filter(i -> isFieldUnique(i) && i.keys().get(0).name().equals(column))
                .findFirst()
                .filter(i -> key == null
                        || !id
                        || (names.form(table.name(), i) == KeyForm.PLAIN
                                && lines.of(key).keys().isEmpty()));
    }

    /** The primary key, when the language names its fields. */
    private @Nullable PrimaryKey key() {
        PrimaryKey key = table.primaryKey();
        return key == null || names.isAbove(table, key) ? null : key;
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
        String method = index.options().withoutOverlaps() ? null : KeyForm.METHODS.get(index.method());
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
                && names.form(table.name(), index) != KeyForm.ABOVE
                && index.keys().size() == 1
                && index.predicate() == null
                && !names.isOfBlock(table.name(), index.name())
                && index.keys()
                        .get(0)
                        .equals(IndexKey.column(index.keys().get(0).name()));
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
