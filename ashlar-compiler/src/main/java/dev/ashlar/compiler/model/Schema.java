package dev.ashlar.compiler.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole schema: every model, enum and relation, in the order written.
 *
 * @param datasource null when no file declares one
 * @param types domains and other types that directives declare
 * @param routines functions that directives declare
 * @param access roles and privileges that directives declare
 */
public record Schema(
        @Nullable Datasource datasource,
        List<Generator> generators,
        List<Model> models,
        List<EnumType> enums,
        List<Relation> relations,
        NamedTypes types,
        Routines routines,
        Access access) {
    public static final Schema EMPTY =
            new Schema(null, List.of(), List.of(), List.of(), List.of(), NamedTypes.NONE, Routines.NONE, Access.NONE);

    public Schema {
        generators = List.copyOf(generators);
        models = List.copyOf(models);
        enums = List.copyOf(enums);
        relations = List.copyOf(relations);
    }

    public Optional<Model> findModel(String name) {
        return models.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** The model of that name; the name must be one that this schema itself mentions. */
    public Model model(String name) {
        return findModel(name).orElseThrow();
    }

    /** The enum of that name; the name must be one that this schema itself mentions. */
    public EnumType enumType(String name) {
        return enums.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    }

    public Relation relation(RelationField field) {
        return relations.stream()
                .filter(r -> r.id().equals(field.relation()))
                .findFirst()
                .orElseThrow();
    }
}
