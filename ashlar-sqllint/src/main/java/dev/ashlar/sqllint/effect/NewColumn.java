package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Attribute;
import dev.ashlar.compiler.relation.Attribute.Value;
import dev.ashlar.compiler.relation.AttributeType;
import dev.ashlar.compiler.relation.Constraint;
import dev.ashlar.compiler.relation.Dependant;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.compiler.relation.Relation.Kind;
import dev.ashlar.compiler.relation.Size;
import dev.ashlar.sqllint.parse.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column as CREATE TABLE and ADD COLUMN define it; its constraints between rows are {@link NewConstraint}'s. */
record NewColumn(Node definition) {
    String name() {
        return definition.text("colname");
    }

    private Stream<Node> constraints(String kind) {
        return definition.list("constraints").stream()
                .filter(c -> c.text("contype").equals(kind));
    }

    private Optional<Node> constraint(String kind) {
        return constraints(kind).findFirst();
    }

    /** Those that {@link NewConstraint} makes. */
    List<Node> tableConstraints() {
        return Stream.of("CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_CHECK", "CONSTR_FOREIGN")
                .flatMap(this::constraints)
                .toList();
    }

    private boolean isSerial() {
        return TypeNames.isSerial(definition.child("typeName"));
    }

    private boolean isIdentity() {
        return constraint("CONSTR_IDENTITY").isPresent();
    }

    boolean isNotNull() {
        return isSerial()
                || isIdentity()
                || constraint("CONSTR_NOTNULL").isPresent()
                || constraint("CONSTR_PRIMARY").isPresent();
    }

    Optional<Node> defaultValue() {
        return constraint("CONSTR_DEFAULT").map(c -> c.child("raw_expr")).filter(e -> !Expressions.isNull(e));
    }

    boolean hasValue() {
        return isSerial()
                || isIdentity()
                || defaultValue().isPresent()
                || constraint("CONSTR_GENERATED").isPresent();
    }

    private Value value() {
        return constraint("CONSTR_GENERATED")
                .map(c -> c.text("generated_kind").equals("v") ? Value.VIRTUAL : Value.STORED)
                .orElse(isIdentity() ? Value.IDENTITY : Value.PLAIN);
    }

    /** Whether rows that are there already have to be written anew for it. */
    boolean rewrites(Working w) {
        AttributeType type = TypeNames.read(definition.child("typeName"), w.relations());
        boolean changes = defaultValue()
                .filter(e -> Expressions.isVolatile(e, w.relations()))
                .isPresent();
        return isSerial()
                || isIdentity()
                || value() == Value.STORED
                || changes
                || TypeNames.isConstrained(type, w.relations());
    }

    /** Adds it to a table that has no such column; refuses what the server is too old for. */
    void addTo(TableName table, Working w) {
        if (value() == Value.VIRTUAL && w.major() < 18) {
            w.fail("42601", "a generated column that is not STORED needs PostgreSQL 18");
        }
        AttributeType type = TypeNames.read(definition.child("typeName"), w.relations());
        String sequence = isSerial() || isIdentity() ? sequence(table, w) : null;
        Attribute made = new Attribute(name(), type, isNotNull(), isNotNull(), value(), sequence);
        w.change(table, r -> r.with(made));
        if (isNotNull()) {
            named(table, constraint("CONSTR_NOTNULL").orElse(Node.NONE).text("conname"), w);
        }
        constraint("CONSTR_GENERATED").ifPresent(c -> generated(table, c, w));
    }

    /** Since 18 NOT NULL is a constraint with a name. */
    private void named(TableName table, String given, Working w) {
        if (w.major() >= 18) {
            w.change(
                    table,
                    r -> r.with(new Constraint(
                            given.isEmpty() ? ChosenNames.constraint(r, name(), "not_null") : given,
                            Constraint.Kind.NOT_NULL,
                            List.of(name()),
                            true)));
        }
    }

    private @Nullable String sequence(TableName table, Working w) {
        String chosen = ChosenNames.relation(w.relations(), table, name(), "seq");
        TableName sequence = new TableName(table.schema(), chosen);
        w.put(Relation.bare(sequence, Kind.SEQUENCE, Size.EMPTY, w.relations().role()));
        return chosen;
    }

    private void generated(TableName table, Node constraint, Working w) {
        for (String column : Expressions.columns(constraint.child("raw_expr"))) {
            w.change(table, r -> r.with(new Dependant("generated column", name(), column)));
        }
    }
}
