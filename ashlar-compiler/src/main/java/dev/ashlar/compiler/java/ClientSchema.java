package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.ColumnOptions;
import dev.ashlar.compiler.model.EnumType;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.NamedTypes;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A schema as its client shows it: what is not ignored, with a Java name for everything.
 *
 * @param models by the schema's name, in the order written
 * @param enums the Java name of each enum
 * @param composites the Java name of each composite type that the client can show
 * @param sqlTypes the types that the client has for those of PostgreSQL
 * @param scope the name of the class that opens everything: {@code Db}
 * @param tables the name of the class with the delegates that need no tenant: {@code DbTables}
 * @param tenantTables the name of the class with all delegates: {@code DbTenantTables}
 * @param types every type of the package
 */
record ClientSchema(
        Schema schema,
        String packageName,
        Map<String, ClientModel> models,
        Map<String, String> enums,
        Map<String, String> composites,
        SqlTypes sqlTypes,
        String scope,
        String tables,
        String tenantTables,
        Set<String> types) {

    static ClientSchema of(Schema schema, String packageName) {
        List<Model> shown = schema.models().stream().filter(m -> !m.ignored()).toList();
        Taken taken = Taken.ofFiles(List.of());
        Map<String, String> named = names(
                Stream.concat(
                                shown.stream().map(Model::name),
                                schema.enums().stream().map(EnumType::name))
                        .toList(),
                JavaNames::type,
                taken);
        Map<String, String> enums = new LinkedHashMap<>();
        schema.enums().forEach(e -> enums.put(e.name(), named.getOrDefault(e.name(), e.name())));
        Map<String, String> composites = composites(schema, enums, taken);
        SqlTypes sqlTypes = sqlTypes(schema, enums, composites);
        String scope = taken.claim("Db");
        String tables = taken.claim("DbTables");
        String tenantTables = taken.claim("DbTenantTables");
        Map<String, String> accessors = names(
                shown.stream().map(Model::name).toList(),
                n -> JavaNames.member(named.getOrDefault(n, n)),
                new Taken(List.of()));
        Taken constants = new Taken(List.of());
        Map<String, ClientModel> models = new LinkedHashMap<>();
        Set<String> types = new HashSet<>(named.values());
        types.addAll(composites.values());
        types.addAll(List.of(scope, tables, tenantTables));
        for (Model model : shown) {
            ClientModel client =
                    model(schema, sqlTypes, model, named.getOrDefault(model.name(), ""), accessors, taken, constants);
            models.put(model.name(), client);
            types.addAll(List.of(
                    client.table(),
                    client.key(),
                    client.create(),
                    client.update(),
                    client.delegate(),
                    client.failure(),
                    client.deleteFailure()));
        }
        return new ClientSchema(
                schema, packageName, models, enums, composites, sqlTypes, scope, tables, tenantTables, types);
    }

    /** The same with more types in its package. */
    ClientSchema withTypes(Collection<String> more) {
        Set<String> all = new HashSet<>(types);
        all.addAll(more);
        return new ClientSchema(
                schema, packageName, models, enums, composites, sqlTypes, scope, tables, tenantTables, all);
    }

    ClientModel model(String name) {
        ClientModel model = models.get(name);
        if (model == null) {
            throw new IllegalArgumentException("the client does not show model " + name);
        }
        return model;
    }

    /** The field of the first model with a tenant: its type is that of every tenant. */
    Optional<ScalarField> tenantKey() {
        return models.values().stream()
                .map(ClientModel::model)
                .flatMap(m -> m.tenantKey() == null ? Stream.empty() : Stream.of(m.scalar(m.tenantKey())))
                .findFirst();
    }

    /** The Java type of a column; empty for an enum, and for a type that the client does not know. */
    Optional<ColumnType> column(ScalarField field) {
        return column(sqlTypes, field);
    }

    /** The Java type of each attribute. */
    Map<String, AttributeType> attributes(NamedTypes.Composite type) {
        Map<String, AttributeType> attributes = new LinkedHashMap<>();
        type.attributes()
                .forEach((name, sql) -> sqlTypes.attribute(sql).ifPresent(found -> attributes.put(name, found)));
        return attributes;
    }

    private static SqlTypes sqlTypes(Schema schema, Map<String, String> enums, Map<String, String> composites) {
        Map<String, ColumnType> own = new LinkedHashMap<>();
        schema.enums()
                .forEach(e -> own.put(
                        e.typeName(),
                        ColumnType.own(enums.getOrDefault(e.name(), e.name()), EnumWriter.typeConstant(e))));
        composites.forEach((type, name) -> own.put(type, ColumnType.own(name, "TYPE")));
        return new SqlTypes(schema.types(), own);
    }

    private static Optional<ColumnType> column(SqlTypes types, ScalarField field) {
        if (field.type() instanceof FieldType.Builtin b) {
            ColumnType type = ColumnType.of(b.type(), field.nativeType());
            ColumnOptions.JsonType json = field.options().json();
            return Optional.of(json == null ? type : ColumnType.json(type, json));
        }
        return field.type() instanceof FieldType.Unsupported u ? types.find(u.sql()) : Optional.empty();
    }

    /** Those with an attribute that the client does not know have no record; one may be made of those before it. */
    private static Map<String, String> composites(Schema schema, Map<String, String> enums, Taken taken) {
        Map<String, String> composites = new LinkedHashMap<>();
        for (NamedTypes.NamedType type : schema.types().all()) {
            SqlTypes before = sqlTypes(schema, enums, composites);
            if (type instanceof NamedTypes.Composite composite
                    && composite.attributes().values().stream()
                            .allMatch(sql -> before.attribute(sql).isPresent())) {
                composites.put(composite.name(), taken.claim(JavaNames.type(composite.name())));
            }
        }
        return composites;
    }

    private static ClientModel model(
            Schema schema,
            SqlTypes sqlTypes,
            Model model,
            String record,
            Map<String, String> accessors,
            Taken types,
            Taken constants) {
        List<ScalarField> columns = model.scalars()
                .filter(f -> !f.ignored())
                .filter(f -> f.type() instanceof FieldType.EnumRef
                        || column(sqlTypes, f).isPresent())
                .toList();
        ClientRelations relations = new ClientRelations(schema, model);
        List<String> fields = new ArrayList<>();
        model.fields().stream()
                .filter(f -> columns.contains(f) || relations.shows(f))
                .forEach(f -> fields.add(f.name()));
        String constant = constants.claim(JavaNames.constant(record));
        Map<String, String> members = names(fields, JavaNames::member, new Taken(List.of(constant, TableWriter.ROW)));
        return new ClientModel(
                model,
                record,
                types.claim(record + "Table"),
                types.claim(record + "Key"),
                types.claim(record + "Create"),
                types.claim(record + "Update"),
                types.claim(record + "Delegate"),
                types.claim(record + "Failure"),
                types.claim(record + "DeleteFailure"),
                constant,
                accessors.getOrDefault(model.name(), record),
                members,
                columns,
                relations.all(members));
    }

    /** Names that need no change are claimed first, so that only the others get underscores. */
    private static Map<String, String> names(Collection<String> names, Function<String, String> spelling, Taken taken) {
        Map<String, String> spelled = new LinkedHashMap<>();
        names.stream().filter(n -> spelling.apply(n).equals(n)).forEach(n -> spelled.put(n, taken.claim(n)));
        names.stream()
                .filter(n -> !spelled.containsKey(n))
                .forEach(n -> spelled.put(n, taken.claim(spelling.apply(n))));
        return spelled;
    }
}
