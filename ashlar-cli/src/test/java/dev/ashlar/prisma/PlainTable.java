package dev.ashlar.prisma;

import dev.ashlar.compiler.java.ClientFacts.Way;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.PrimaryKey;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Constraint;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The table that the generator would write for a model, with its columns and relations by the schema's names. */
final class PlainTable extends Table {
    private final PlainSchema schema;
    private final Model model;
    private final Map<String, Column<?>> fields = new LinkedHashMap<>();
    private final Map<String, Relation<PlainTable>> relations = new LinkedHashMap<>();

    PlainTable(PlainSchema schema, Model model) {
        super(schema.namespace(), model.table(), null);
        this.schema = schema;
        this.model = model;
        schema.facts().columns(model.name()).forEach(f -> fields.put(f.name(), column(f)));
        schema.facts().ways(model.name()).forEach(w -> relations.put(w.name(), relation(w)));
    }

    private Column<?> column(ScalarField field) {
        PgType<?> type = schema.type(field);
        if (field.arity() == Arity.LIST) {
            return list(field.column(), type);
        }
        boolean text = field.type() instanceof FieldType.Builtin && isText(type);
        return text ? text(field.column(), PlainTypes.texts(type)) : column(field.column(), type);
    }

    private static boolean isText(PgType<?> type) {
        return type == PgType.STRING || type == PgType.VARCHAR || type == PgType.CHAR || type == PgType.CITEXT;
    }

    private Relation<PlainTable> relation(Way way) {
        Supplier<PlainTable> target = () -> schema.table(way.target());
        if (!way.junction().isEmpty()) {
            List<String> names = way.junction();
            Junction junction = new Junction(
                    schema.namespace(), names.get(0), names.get(1), names.get(2), names.get(3), names.get(4), null);
            return manyToMany(way.name(), target, junction);
        }
        if (way.many()) {
            return toMany(way.name(), target, way.local(), way.there());
        }
        if (way.always()) {
            return toOne(way.name(), target, way.local(), way.there());
        }
        return way.holdsKey()
                ? toOptional(way.name(), target, way.local(), way.there())
                : toChild(way.name(), target, way.local(), way.there());
    }

    PlainSchema schemaOfModel() {
        return schema;
    }

    Model model() {
        return model;
    }

    Map<String, Column<?>> fields() {
        return fields;
    }

    @Nullable
    Column<?> field(String name) {
        return fields.get(name);
    }

    Map<String, Relation<PlainTable>> relations() {
        return relations;
    }

    ScalarField declared(String name) {
        return model.scalar(name);
    }

    @Nullable
    Relation<PlainTable> relation(String name) {
        return relations.get(name);
    }

    @Override
    public List<Column<?>> columns() {
        return List.copyOf(fields.values());
    }

    @Override
    public List<Column<?>> primaryKey() {
        PrimaryKey key = model.primaryKey();
        List<Column<?>> columns = new ArrayList<>();
        if (key != null) {
            key.fields().forEach(f -> columns.add(fields.get(f.field())));
        }
        return columns;
    }

    @Override
    public List<Column<?>> updatedAt() {
        List<Column<?>> times = new ArrayList<>();
        fields.forEach((name, column) -> {
            if (declared(name).updatedAt()) {
                times.add(column);
            }
        });
        return times;
    }

    @Override
    public List<Constraint> constraints() {
        List<Constraint> all = new ArrayList<>();
        PrimaryKey key = model.primaryKey();
        if (key != null) {
            all.add(constraint(key.constraint(), Constraint.Kind.PRIMARY_KEY, names(key.fields())));
        }
        for (Index index : model.indexes()) {
            if (index.unique()) {
                all.add(constraint(index.name(), Constraint.Kind.UNIQUE, names(index.fields())));
            }
        }
        schema.schema()
                .foreignKeys(model.name())
                .forEach(k -> all.add(constraint(k.constraint(), Constraint.Kind.FOREIGN_KEY, k.fields())));
        return all;
    }

    /** The keys that find one row, by the names that Prisma's client gives them. */
    Map<String, List<String>> keys() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        PrimaryKey primary = model.primaryKey();
        if (primary != null) {
            keys.put(name(primary.clientName(), names(primary.fields())), names(primary.fields()));
        }
        for (Index index : model.indexes()) {
            if (index.unique() && index.where() == null) {
                keys.put(name(index.clientName(), names(index.fields())), names(index.fields()));
            }
        }
        return keys;
    }

    private static String name(@Nullable String given, List<String> fields) {
        return given == null ? String.join("_", fields) : given;
    }

    private static List<String> names(List<IndexField> fields) {
        return fields.stream().map(IndexField::field).toList();
    }

    private Constraint constraint(String name, Constraint.Kind kind, List<String> names) {
        return new Constraint(
                name, kind, names.stream().map(f -> model.scalar(f).column()).toList());
    }
}
