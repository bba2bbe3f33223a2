package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.TypeName;
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

/** The names that a schema gives to what a database holds: those that an existing schema has, and new ones for the rest. */
final class Names {
    private final NameStyle style;
    /** Models and enums share one room of names. */
    private final Set<String> taken = new HashSet<>();

    private final Map<TableName, String> models = new HashMap<>();
    private final Map<TableName, Map<String, String>> fields = new HashMap<>();
    private final Map<TypeName, String> enums = new HashMap<>();
    private final Map<TypeName, Map<String, String>> values = new HashMap<>();

    private Names(NameStyle style) {
        this.style = style;
    }

    static Names of(Catalog catalog, NameStyle style, Schema existing) {
        Names names = new Names(style);
        names.keep(existing);
        catalog.enums().forEach(names::add);
        catalog.tables().forEach(names::add);
        return names;
    }

    NameStyle style() {
        return style;
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

    private void add(EnumType type) {
        enums.computeIfAbsent(type.name(), name -> free(style.model(name.name()), taken));
        Map<String, String> ofType = values.computeIfAbsent(type.name(), name -> new HashMap<>());
        Set<String> used = new HashSet<>(ofType.values());
        type.labels().forEach(label -> ofType.computeIfAbsent(label, l -> free(NameStyle.cleaned(l), used)));
    }

    private void add(Table table) {
        models.computeIfAbsent(table.name(), name -> free(style.model(name.name()), taken));
        Map<String, String> ofTable = fields.computeIfAbsent(table.name(), name -> new HashMap<>());
        Set<String> used = new HashSet<>(ofTable.values());
        for (Column column : table.columns()) {
            ofTable.computeIfAbsent(column.name(), c -> free(style.field(c), used));
        }
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
