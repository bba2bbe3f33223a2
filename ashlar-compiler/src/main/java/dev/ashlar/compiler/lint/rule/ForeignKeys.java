package dev.ashlar.compiler.lint.rule;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Questions about all foreign keys of a schema; {@link Keys#foreignKeys} has those of one table. */
public final class ForeignKeys {
    private ForeignKeys() {}

    public static Stream<Relation.ForeignKey> of(Schema schema) {
        return schema.relations().stream()
                .filter(Relation.ForeignKey.class::isInstance)
                .map(Relation.ForeignKey.class::cast);
    }

    /** Those that point at this model's table. */
    public static Stream<Relation.ForeignKey> into(Model model, Schema schema) {
        return of(schema).filter(fk -> fk.target().equals(model.name()));
    }

    /** Whether one of them needs exactly these columns to be a key. */
    public static boolean reference(Model model, List<String> columns, Schema schema) {
        return into(model, schema).anyMatch(fk -> Set.copyOf(fk.references()).equals(Set.copyOf(columns)));
    }

    /** The key's columns, in order. */
    public static List<ScalarField> columns(Relation.ForeignKey fk, Schema schema) {
        Model model = schema.model(fk.model());
        return fk.fields().stream().map(model::scalar).toList();
    }

    /** Whether every row has to have a parent. */
    public static boolean isRequired(Relation.ForeignKey fk, Schema schema) {
        return columns(fk, schema).stream().allMatch(ScalarField::isRequired);
    }

    /** The column, and all that hold its value as foreign keys, however far: they must have one type. */
    public static List<ScalarField> family(Model model, ScalarField field, Schema schema) {
        List<ScalarField> found = new ArrayList<>();
        collect(model, field, schema, found, new HashSet<>());
        return List.copyOf(found);
    }

    private static void collect(
            Model model, ScalarField field, Schema schema, List<ScalarField> found, Set<ScalarField> seen) {
        if (!seen.add(field)) {
            return;
        }
        found.add(field);
        into(model, schema).filter(fk -> fk.references().contains(field.name())).forEach(fk -> {
            Model child = schema.model(fk.model());
            String name = fk.fields().get(fk.references().indexOf(field.name()));
            collect(child, child.scalar(name), schema, found, seen);
        });
    }
}
