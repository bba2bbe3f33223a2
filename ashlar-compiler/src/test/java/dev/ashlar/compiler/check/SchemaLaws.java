package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.RelationField;
import dev.ashlar.compiler.model.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What is true of every schema that the compiler gives out. */
final class SchemaLaws {
    private SchemaLaws() {}

    static void hold(Schema schema) {
        schema.models().forEach(model -> hold(schema, model));
        assertThat(schema.relations()).extracting(Relation::id).doesNotHaveDuplicates();
        schema.relations().forEach(relation -> hold(schema, relation));
    }

    private static void hold(Schema schema, Model model) {
        model.scalars().forEach(field -> {
            if (field.type() instanceof FieldType.EnumRef type) {
                assertThat(schema.enumType(type.name()).values()).isNotEmpty();
            }
        });
        keys(model).forEach(key -> key.forEach(field -> model.scalar(field.field())));
        names(model)
                .forEach(name ->
                        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63));
        model.relations().forEach(field -> holdOpposite(schema, model, field));
    }

    private static Stream<List<IndexField>> keys(Model model) {
        return Stream.concat(
                Stream.ofNullable(model.primaryKey()).map(key -> key.fields()),
                model.indexes().stream().map(index -> index.fields()));
    }

    private static Stream<String> names(Model model) {
        return Stream.concat(
                Stream.ofNullable(model.primaryKey()).map(key -> key.constraint()),
                model.indexes().stream().map(index -> index.name()));
    }

    /** The other side is there and belongs to the same relation. */
    private static void holdOpposite(Schema schema, Model model, RelationField field) {
        schema.relation(field);
        assertThat(schema.model(field.target()).relations())
                .anyMatch(other -> other.relation().equals(field.relation())
                        && other.target().equals(model.name())
                        && !(model.name().equals(field.target()) && other.name().equals(field.name())));
    }

    private static void hold(Schema schema, Relation relation) {
        if (relation instanceof Relation.ForeignKey key) {
            assertThat(key.fields()).hasSameSizeAs(key.references()).isNotEmpty();
            key.fields().forEach(schema.model(key.model())::scalar);
            key.references().forEach(schema.model(key.target())::scalar);
        } else if (relation instanceof Relation.ManyToMany many) {
            assertThat(many.modelA()).isLessThanOrEqualTo(many.modelB());
        }
    }
}
