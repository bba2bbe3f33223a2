package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table, or a view.
 *
 * @param table its name in PostgreSQL: {@code @@map}, or the model's name
 * @param schema its PostgreSQL schema ({@code @@schema}), null for the default one
 * @param view declared with {@code view}; made by hand, so neither created nor changed by a migration
 * @param primaryKey null for a view or an ignored model that has none
 * @param indexes every {@code @unique}, {@code @@unique} and {@code @@index}, in the order written (fields first)
 * @param tenantKey {@code /// @tenant(organizationId)}: the scalar field that names the row's tenant; null when the model is shared
 * @param softDelete {@code /// @softDelete(deletedAt)}: the field that is set instead of deleting; null when rows are deleted
 * @param external {@code /// @external}: somebody else makes and changes the table
 * @param constraints what directives say of rows beside each other
 * @param behaviour what directives say of how rows come to be
 * @param access what directives say of who may see them
 * @param documentation the {@code ///} text above the model, without directives; empty when there is none
 */
public record Model(
        String name,
        String table,
        @Nullable String schema,
        boolean view,
        boolean ignored,
        List<Field> fields,
        @Nullable PrimaryKey primaryKey,
        List<Index> indexes,
        List<Check> checks,
        @Nullable String tenantKey,
        @Nullable String softDelete,
        boolean external,
        TableConstraints constraints,
        TableBehaviour behaviour,
        TableAccess access,
        String documentation,
        Span span) {
    public Model {
        fields = Keyed.by(fields, Field::name);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }

    public Stream<ScalarField> scalars() {
        return fields.stream().filter(ScalarField.class::isInstance).map(ScalarField.class::cast);
    }

    public Stream<RelationField> relations() {
        return fields.stream().filter(RelationField.class::isInstance).map(RelationField.class::cast);
    }

    public Optional<Field> field(String name) {
        return Keyed.first(fields, name);
    }

    /** The scalar field of that name; the name must be one that this model itself mentions. */
    public ScalarField scalar(String name) {
        return field(name)
                .filter(ScalarField.class::isInstance)
                .map(ScalarField.class::cast)
                .orElseThrow();
    }

    /** The same as a table that is judged although the client leaves it out. */
    public Model heeded() {
        return new Model(
                name,
                table,
                schema,
                view,
                false,
                fields,
                primaryKey,
                indexes,
                checks,
                tenantKey,
                softDelete,
                external,
                constraints,
                behaviour,
                access,
                documentation,
                span);
    }

    /** The field that counts writes, null when the model has none. */
    public @Nullable ScalarField version() {
        return scalars().filter(ScalarField::version).findFirst().orElse(null);
    }
}
