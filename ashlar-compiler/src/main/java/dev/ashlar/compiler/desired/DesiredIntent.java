package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.diff.RenameChange;
import dev.ashlar.compiler.model.EnumType;
import dev.ashlar.compiler.model.EnumValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Rename;
import dev.ashlar.compiler.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a schema says of the way to its catalogue: names that changed, and tables that are not its own. */
public final class DesiredIntent {
    private DesiredIntent() {}

    public static Intent of(Schema schema) {
        List<RenameChange> tables = new ArrayList<>();
        List<RenameChange> others = new ArrayList<>();
        for (Rename rename : schema.renames()) {
            boolean ofWhole = rename instanceof Rename.OfTable || rename instanceof Rename.OfEnum;
            (ofWhole ? tables : others).add(change(rename, schema));
        }
        tables.addAll(others); // what lies in a table or an enum is renamed under its new name
        return new Intent(
                tables,
                schema.models().stream()
                        .filter(Model::external)
                        .map(DesiredCatalog::tableName)
                        .collect(Collectors.toSet()));
    }

    private static RenameChange change(Rename rename, Schema schema) {
        if (rename instanceof Rename.OfTable table) {
            TableName name = DesiredCatalog.tableName(schema.model(table.model()));
            return new RenameChange.RenameTable(new TableName(name.schema(), table.from()), name);
        }
        if (rename instanceof Rename.OfColumn column) {
            Model model = schema.model(column.model());
            return new RenameChange.RenameColumn(
                    DesiredCatalog.tableName(model),
                    column.from(),
                    model.scalar(column.field()).column());
        }
        if (rename instanceof Rename.OfEnum type) {
            TypeName name = DesiredCatalog.typeName(schema.enumType(type.enumName()));
            return new RenameChange.RenameEnum(new TypeName(name.schema(), type.from()), name);
        }
        return value((Rename.OfEnumValue) rename, schema);
    }

    private static RenameChange value(Rename.OfEnumValue value, Schema schema) {
        EnumType type = schema.enumType(value.enumName());
        String label = type.values().stream()
                .filter(v -> v.name().equals(value.value()))
                .map(EnumValue::label)
                .findFirst()
                .orElseThrow();
        return new RenameChange.RenameEnumValue(DesiredCatalog.typeName(type), value.from(), label);
    }
}
