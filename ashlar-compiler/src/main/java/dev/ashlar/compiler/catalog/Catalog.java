package dev.ashlar.compiler.catalog;

import dev.ashlar.compiler.model.Keyed;
import java.util.List;
import java.util.Optional;

/**
 * What a database holds, as far as a schema can say it.
 *
 * <p>Expressions (defaults, predicates, checks, policies) are texts. Two catalogues are compared by their texts, so both
 * must have the same source: two databases, or two schemas.
 *
 * @param schemas the PostgreSQL schemas that exist, by name; here {@code public} is called {@code public}
 */
public record Catalog(
        List<String> schemas,
        List<Extension> extensions,
        List<EnumType> enums,
        List<Table> tables,
        NamedTypes types,
        Routines routines,
        Access access) {
    public static final Catalog EMPTY = new Catalog(List.of(), List.of(), List.of(), List.of());

    public Catalog {
        schemas = List.copyOf(schemas);
        extensions = List.copyOf(extensions);
        enums = Keyed.by(enums, EnumType::name);
        tables = Keyed.by(tables, Table::name);
    }

    /** Without named types other than enums, without routines and privileges. */
    public Catalog(List<String> schemas, List<Extension> extensions, List<EnumType> enums, List<Table> tables) {
        this(schemas, extensions, enums, tables, NamedTypes.NONE, Routines.NONE, Access.NONE);
    }

    public Catalog withExtensions(List<Extension> others) {
        return new Catalog(schemas, others, enums, tables, types, routines, access);
    }

    public Catalog withAccess(Access other) {
        return new Catalog(schemas, extensions, enums, tables, types, routines, other);
    }

    public Optional<Table> table(TableName name) {
        return Keyed.all(tables, name).stream().findFirst();
    }

    public Optional<EnumType> enumType(TypeName name) {
        return Keyed.all(enums, name).stream().findFirst();
    }

    public Catalog withTables(List<Table> others) {
        return new Catalog(schemas, extensions, enums, others, types, routines, access);
    }

    public Catalog withEnums(List<EnumType> others) {
        return new Catalog(schemas, extensions, others, tables, types, routines, access);
    }
}
