package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.NamedTypes;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.compiler.catalog.View;
import dev.ashlar.compiler.check.ReservedNames;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names that a schema gives to what a database holds: those that an existing schema has, and new ones for the rest. */
final class Names {
    private final NameStyle style;
    /** Models and enums share one room of names. */
    private final Set<String> taken = new HashSet<>();

    private final Map<TableName, String> models = new HashMap<>();
    private final Map<TableName, Map<String, String>> fields = new HashMap<>();
    private final Map<TypeName, String> enums = new HashMap<>();
    private final Map<TypeName, Map<String, String>> values = new HashMap<>();
    /** Indexes that a schema says in directives above the model. */
    private final Map<TableName, Set<String>> above = new HashMap<>();
    /** The tables whose primary key is said so. */
    private final Set<TableName> primaryAbove = new HashSet<>();
    /** Those that it says with words of the language, whatever directives stand with them. */
    private final Map<TableName, Set<String>> inside = new HashMap<>();

    /** Keys of attributes of the whole block. */
    private final Map<TableName, Set<String>> blocks = new HashMap<>();

    private final NamedTypes types;

    private Names(NameStyle style, NamedTypes types) {
        this.style = style;
        this.types = types;
    }

    static Names of(Catalog catalog, NameStyle style, Schema existing) {
        Names names = new Names(style, catalog.types());
        names.keep(existing);
        catalog.enums().forEach(names::add);
        catalog.tables().forEach(t -> names.add(t.name(), t.columns().stream().map(Column::name)));
        catalog.routines()
                .views()
                .forEach(v -> names.add(v.name(), v.columns().stream().map(View.Column::name)));
        return names;
    }

    NameStyle style() {
        return style;
    }

    /** How a schema says the index, or would. */
    KeyForm form(TableName table, Index index) {
        if (above.getOrDefault(table, Set.of()).contains(index.name())) {
            return KeyForm.ABOVE;
        }
        KeyForm form = KeyForm.of(index);
        boolean said = inside.getOrDefault(table, Set.of()).contains(index.name());
        return form == KeyForm.ABOVE && said && KeyForm.isLanguage(index) ? KeyForm.SHAPED : form;
    }

    /** Whether a schema has the key as an attribute of the whole block. */
    boolean isOfBlock(TableName table, String key) {
        return blocks.getOrDefault(table, Set.of()).contains(key);
    }

    /** Whether a directive above the model says the primary key. */
    boolean isAbove(Table table, PrimaryKey key) {
        return key.options().withoutOverlaps()
                || primaryAbove.contains(table.name())
                || (!isOfBlock(table.name(), key.name())
                        && key.columns().stream()
                                .flatMap(c -> table.column(c).stream())
                                .anyMatch(c -> c.type().base().contains("range")));
    }

    /** The domain that a column is of, when a directive can declare it. */
    Optional<NamedType.Domain> domain(ColumnType type) {
        return types.domainOf(type).filter(TypeLines::isSayable);
    }

    String model(TableName table) {
        return Objects.requireNonNull(models.get(table));
    }

    String field(TableName table, String column) {
        return Objects.requireNonNull(fields.getOrDefault(table, Map.of()).get(column));
    }

    List<String> fields(TableName table, List<String> columns) {
        return columns.stream().map(c -> field(table, c)).toList();
    }

    /** Every name that a column of the table has. */
    Set<String> fieldNames(TableName table) {
        return new HashSet<>(fields.getOrDefault(table, Map.of()).values());
    }

    /** Empty when the enum is not part of the catalogue. */
    Optional<String> enumName(TypeName type) {
        return Optional.ofNullable(enums.get(type));
    }

    /** Empty when the enum has no such label. */
    Optional<String> value(TypeName type, String label) {
        return Optional.ofNullable(values.getOrDefault(type, Map.of()).get(label));
    }

    private void keep(Schema existing) {
        for (Model model : existing.models()) {
            TableName table = DesiredCatalog.tableName(model);
            models.put(table, model.name());
            keepKeys(table, model);
            taken.add(model.name());
            Map<String, String> ofTable = new HashMap<>();
            model.scalars().forEach(f -> ofTable.put(f.column(), f.name()));
            fields.put(table, ofTable);
        }
        for (dev.ashlar.compiler.model.EnumType type : existing.enums()) {
            TypeName name = DesiredCatalog.typeName(type);
            enums.put(name, type.name());
            taken.add(type.name());
            Map<String, String> ofType = new HashMap<>();
            type.values().forEach(v -> ofType.put(v.label(), v.name()));
            values.put(name, ofType);
        }
    }

    private void keepKeys(TableName table, Model model) {
        Set<String> said = above.computeIfAbsent(table, t -> new HashSet<>());
        model.constraints().indexes().forEach(i -> said.add(i.name()));
        if (model.constraints().primaryKey() != null) {
            primaryAbove.add(table);
        }
        Set<String> words = inside.computeIfAbsent(table, t -> new HashSet<>());
        model.indexes().forEach(i -> words.add(i.name()));
        Set<String> block = blocks.computeIfAbsent(table, t -> new HashSet<>());
        model.indexes().stream().filter(i -> i.span().text().startsWith("@@")).forEach(i -> block.add(i.name()));
        if (model.primaryKey() != null && model.primaryKey().span().text().startsWith("@@")) {
            block.add(model.primaryKey().constraint());
        }
    }

    private void add(EnumType type) {
        enums.computeIfAbsent(type.name(), name -> free(style.model(name.name()), taken));
        Map<String, String> ofType = values.computeIfAbsent(type.name(), name -> new HashMap<>());
        Set<String> used = new HashSet<>(ofType.values());
        type.labels().forEach(label -> ofType.computeIfAbsent(label, l -> free(NameStyle.cleaned(l), used)));
    }

    private void add(TableName table, Stream<String> columns) {
        models.computeIfAbsent(table, name -> free(style.model(name.name()), taken));
        Map<String, String> ofTable = fields.computeIfAbsent(table, name -> new HashMap<>());
        Set<String> used = new HashSet<>(ofTable.values());
        columns.forEach(column -> ofTable.computeIfAbsent(column, c -> free(style.field(c), used)));
    }

    /** The name itself, or with a number behind it when it is taken or reserved; it is taken from then on. */
    static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 2; taken.contains(name) || ReservedNames.contains(name) || ReservedNames.isBuiltIn(name); i++) {
            name = wanted + "_" + i;
        }
        taken.add(name);
        return name;
    }
}
