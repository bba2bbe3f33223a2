package dev.ashlar.compiler.java;

import dev.ashlar.compiler.java.ClientRelation.JunctionTable;
import dev.ashlar.compiler.java.ClientRelation.Kind;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Field;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.PrimaryKey;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.RelationField;
import dev.ashlar.compiler.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The relations of a model, with the columns that hold them. */
final class ClientRelations {
    /** The name of the third column of a junction whose rows belong to one tenant. */
    private static final String TENANT_COLUMN = "tenant_id";

    private final Schema schema;
    private final Model model;

    ClientRelations(Schema schema, Model model) {
        this.schema = schema;
        this.model = model;
    }

    boolean shows(Field field) {
        return field instanceof RelationField r
                && !r.ignored()
                && !schema.model(r.target()).ignored()
                && (!(schema.relation(r) instanceof Relation.ManyToMany m) || linkable(m));
    }

    List<ClientRelation> all(Map<String, String> members) {
        return model.relations()
                .filter(this::shows)
                .map(r -> relation(r, Objects.requireNonNull(members.get(r.name()))))
                .toList();
    }

    private ClientRelation relation(RelationField field, String member) {
        return schema.relation(field) instanceof Relation.ManyToMany m
                ? manyToMany(field, member, m)
                : keyed(field, member, (Relation.ForeignKey) schema.relation(field));
    }

    private ClientRelation keyed(RelationField field, String member, Relation.ForeignKey key) {
        boolean holdsKey = key.model().equals(model.name()) && key.field().equals(field.name());
        List<String> child = columns(schema.model(key.model()), key.fields());
        List<String> parent = columns(schema.model(key.target()), key.references());
        return new ClientRelation(
                field,
                member,
                kind(field, key, holdsKey),
                key,
                holdsKey,
                holdsKey ? child : parent,
                holdsKey ? parent : child,
                null);
    }

    private Kind kind(RelationField field, Relation.ForeignKey key, boolean holdsKey) {
        if (field.arity() == Arity.LIST) {
            return Kind.TO_MANY;
        }
        boolean always =
                holdsKey && key.fields().stream().allMatch(f -> model.scalar(f).isRequired());
        return always && field.arity() == Arity.REQUIRED ? Kind.TO_ONE : Kind.TO_OPTIONAL;
    }

    private ClientRelation manyToMany(RelationField field, String member, Relation.ManyToMany m) {
        boolean isA = m.modelA().equals(model.name()) && m.fieldA().equals(field.name());
        String keyA = idColumn(schema.model(m.modelA())).orElseThrow();
        String keyB = idColumn(schema.model(m.modelB())).orElseThrow();
        JunctionTable junction = new JunctionTable(
                m.schema(),
                m.table(),
                isA ? "A" : "B",
                isA ? keyA : keyB,
                isA ? "B" : "A",
                isA ? keyB : keyA,
                isOfOneTenant(m) ? TENANT_COLUMN : null);
        return new ClientRelation(
                field,
                member,
                Kind.TO_MANY,
                null,
                false,
                List.of(junction.localKey()),
                List.of(junction.targetKey()),
                junction);
    }

    private boolean linkable(Relation.ManyToMany m) {
        return idColumn(schema.model(m.modelA())).isPresent()
                && idColumn(schema.model(m.modelB())).isPresent();
    }

    /** Whether the junction says whose link it is: both sides belong to tenants and have a key of tenant and id. */
    private boolean isOfOneTenant(Relation.ManyToMany m) {
        return hasTenantId(schema.model(m.modelA())) && hasTenantId(schema.model(m.modelB()));
    }

    private static boolean hasTenantId(Model side) {
        String tenant = side.tenantKey();
        List<String> id = idFields(side);
        if (tenant == null || id.size() != 1) {
            return false;
        }
        List<String> wanted = List.of(tenant, id.get(0));
        return side.indexes().stream()
                .anyMatch(i ->
                        i.unique() && i.where() == null && names(i.fields()).equals(wanted));
    }

    private static Optional<String> idColumn(Model side) {
        List<String> id = idFields(side);
        if (id.size() == 1) {
            return Optional.of(side.scalar(id.get(0)).column());
        }
        return side.indexes().stream()
                .filter(i -> i.unique() && i.fields().size() == 1)
                .map(i -> side.scalar(i.fields().get(0).field()).column())
                .findFirst();
    }

    private static List<String> idFields(Model side) {
        PrimaryKey key = side.primaryKey();
        return key == null ? List.of() : names(key.fields());
    }

    private static List<String> names(List<IndexField> fields) {
        return fields.stream().map(IndexField::field).toList();
    }

    private static List<String> columns(Model of, List<String> fields) {
        return fields.stream().map(f -> of.scalar(f).column()).toList();
    }
}
