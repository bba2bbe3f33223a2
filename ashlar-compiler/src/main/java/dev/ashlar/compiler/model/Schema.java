package dev.ashlar.compiler.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole schema: every model, enum and relation, in the order written.
 *
 * @param datasource null when no file declares one
 * @param types domains and other types that directives declare
 * @param routines functions that directives declare
 * @param access roles and privileges that directives declare
 * @param renames what had another name in the database
 */
public record Schema(
        @Nullable Datasource datasource,
        List<Generator> generators,
        List<Model> models,
        List<EnumType> enums,
        List<Relation> relations,
        NamedTypes types,
        Routines routines,
        Access access,
        List<Rename> renames) {
    public static final Schema EMPTY = new Schema(
            null, List.of(), List.of(), List.of(), List.of(), NamedTypes.NONE, Routines.NONE, Access.NONE, List.of());

    public Schema {
        generators = List.copyOf(generators);
        models = Keyed.by(models, Model::name);
        enums = Keyed.by(enums, EnumType::name);
        relations = Keyed.byAll(relations, Schema::keys);
        renames = List.copyOf(renames);
    }

    /** The same with no model left out: what a database holds is judged whole. */
    public Schema heeded() {
        return new Schema(
                datasource,
                generators,
                models.stream().map(Model::heeded).toList(),
                enums,
                relations,
                types,
                routines,
                access,
                renames);
    }

    public Optional<Model> findModel(String name) {
        return Keyed.first(models, name);
    }

    /** The model of that name; the name must be one that this schema itself mentions. */
    public Model model(String name) {
        return findModel(name).orElseThrow();
    }

    /** The enum of that name; the name must be one that this schema itself mentions. */
    public EnumType enumType(String name) {
        return Keyed.first(enums, name).orElseThrow();
    }

    public Relation relation(RelationField field) {
        return Keyed.first(relations, field.relation()).orElseThrow();
    }

    /** The foreign keys that the table of the model of that name holds, in the order of the relations. */
    public Stream<Relation.ForeignKey> foreignKeys(String model) {
        return Keyed.all(relations, new Holder(model)).stream().map(Relation.ForeignKey.class::cast);
    }

    private record Holder(String model) {}

    private static List<?> keys(Relation relation) {
        return relation instanceof Relation.ForeignKey key
                ? List.of(relation.id(), new Holder(key.model()))
                : List.of(relation.id());
    }
}
