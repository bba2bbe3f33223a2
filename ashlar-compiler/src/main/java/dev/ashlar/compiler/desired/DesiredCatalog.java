package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.Extension;
import dev.ashlar.compiler.catalog.NamedTypes;
import dev.ashlar.compiler.catalog.Routines;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.compiler.model.Datasource;
import dev.ashlar.compiler.model.EnumValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From a schema to the catalogue it asks for. Views without a definition are made by hand and left out; ignored models are tables. */
public final class DesiredCatalog {
    private static final String DEFAULT_SCHEMA = "public";

    private DesiredCatalog() {}

    /** The schema must be one without errors. */
    public static Catalog of(Schema schema, Target target) {
        List<EnumType> enums =
                schema.enums().stream().map(DesiredCatalog::enumType).toList();
        List<Table> tables = new Purging(
                        schema,
                        Stream.concat(models(schema, target), junctions(schema)).toList())
                .tables();
        NamedTypes types = DesiredTypes.of(schema.types());
        Routines routines = ModelRoutines.of(schema, target);
        return new Catalog(
                schemas(enums, tables, types, routines),
                extensions(schema.datasource()),
                enums,
                tables,
                types,
                routines,
                new DesiredAccess(schema, tables).access());
    }

    /** Names in {@code public} are written unqualified, and carry no schema. */
    public static @Nullable String schemaName(@Nullable String written) {
        return DEFAULT_SCHEMA.equals(written) ? null : written;
    }

    public static TypeName typeName(dev.ashlar.compiler.model.EnumType type) {
        return new TypeName(schemaName(type.schema()), type.typeName());
    }

    /** With {@code relationMode = "prisma"} the database holds no foreign key. */
    static boolean hasForeignKeys(Schema schema) {
        Datasource datasource = schema.datasource();
        return datasource == null || datasource.foreignKeys();
    }

    private static Stream<Table> models(Schema schema, Target target) {
        return schema.models().stream().filter(m -> !m.view()).map(m -> new ModelTable(schema, m, target).table());
    }

    /** Views that are made by hand, as tables with the columns that the schema says: enough to ask what a query of them answers. */
    public static List<Table> standIns(Schema schema, Target target) {
        return schema.models().stream()
                .filter(m -> m.view() && m.behaviour().view() == null)
                .map(m -> new ModelTable(schema, m, target).table())
                .toList();
    }

    private static Stream<Table> junctions(Schema schema) {
        return schema.relations().stream()
                .filter(Relation.ManyToMany.class::isInstance)
                .map(r -> new JunctionTable(schema, (Relation.ManyToMany) r).table());
    }

    private static EnumType enumType(dev.ashlar.compiler.model.EnumType type) {
        return new EnumType(
                typeName(type),
                type.values().stream().map(EnumValue::label).toList(),
                Comments.of(type.documentation()));
    }

    private static List<String> schemas(List<EnumType> enums, List<Table> tables, NamedTypes types, Routines routines) {
        Stream<String> ofEnums = enums.stream().map(e -> orDefault(e.name().schema()));
        Stream<String> ofTables = tables.stream().map(t -> orDefault(t.name().schema()));
        Stream<String> ofTypes =
                types.all().stream().map(t -> orDefault(t.name().schema()));
        Stream<String> ofViews =
                routines.views().stream().map(v -> orDefault(v.name().schema()));
        Stream<String> ofFunctions = routines.functions().stream().map(f -> orDefault(f.schema()));
        return Stream.of(ofEnums, ofTables, ofTypes, ofViews, ofFunctions)
                .flatMap(s -> s)
                .distinct()
                .sorted()
                .toList();
    }

    private static String orDefault(@Nullable String schema) {
        return schema == null ? DEFAULT_SCHEMA : schema;
    }

    private static List<Extension> extensions(@Nullable Datasource datasource) {
        return datasource == null
                ? List.of()
                : datasource.extensions().stream()
                        .map(e -> new Extension(e.name(), e.schema(), e.version()))
                        .toList();
    }

    /** A model by its name, as long as it is a table. */
    static boolean isTable(Schema schema, String model) {
        return schema.findModel(model).filter(m -> !m.view()).isPresent();
    }

    public static TableName tableName(Model model) {
        return new TableName(schemaName(model.schema()), model.table());
    }
}
