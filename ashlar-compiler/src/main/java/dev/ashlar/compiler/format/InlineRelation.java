package dev.ashlar.compiler.format;

import dev.ashlar.compiler.syntax.ModelDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A relation whose foreign key is in one of the two tables.
 *
 * @param referencing the model with the foreign key
 * @param forward the field beside the foreign key, or null when it is missing
 * @param back the field on the other model, or null when it is missing
 * @param oneToOne whether at most one row refers to each
 */
record InlineRelation(
        ModelDeclaration referencing,
        ModelDeclaration referenced,
        @Nullable RelationSide forward,
        @Nullable RelationSide back,
        boolean oneToOne) {
    /** The relations of a schema, each once, in the order of its fields. */
    static List<InlineRelation> all(Models models) {
        List<InlineRelation> relations = new ArrayList<>();
        for (RelationSide side : sides(models)) {
            of(side, models).ifPresent(relations::add);
        }
        return relations;
    }

    static List<RelationSide> sides(Models models) {
        return models.all().stream().flatMap(m -> sides(m, models).stream()).toList();
    }

    private static List<RelationSide> sides(ModelDeclaration model, Models models) {
        List<RelationSide> sides = new ArrayList<>();
        model.fields().forEach(field -> {
            ModelDeclaration target = models.target(field);
            if (target != null) {
                sides.add(new RelationSide(model, field, target));
            }
        });
        return sides;
    }

    /** The relation that a field is to be counted for; each relation is counted for one of its fields. */
    private static Optional<InlineRelation> of(RelationSide side, Models models) {
        RelationSide other = opposite(side, models);
        if (other == null) {
            return Optional.of(alone(side));
        }
        if (side.isList() || isVirtual(side, other)) {
            return Optional.empty();
        }
        return Optional.of(new InlineRelation(side.model(), side.target(), side, other, !other.isList()));
    }

    /** The first field the other way round with the same name of the relation. */
    private static @Nullable RelationSide opposite(RelationSide side, Models models) {
        return sides(side.target(), models).stream()
                .filter(side::isMetBy)
                .findFirst()
                .orElse(null);
    }

    private static InlineRelation alone(RelationSide side) {
        if (side.isList()) {
            return new InlineRelation(side.target(), side.model(), null, side, false);
        }
        List<String> fields = side.fields();
        boolean unique = fields != null && UniqueKeys.unique(side.model()).contains(fields);
        return new InlineRelation(side.model(), side.target(), side, null, unique);
    }

    /** Of two fields of a one-to-one relation, whether this is the one without the foreign key. */
    private static boolean isVirtual(RelationSide side, RelationSide other) {
        if (other.isList()) {
            return false;
        }
        if (side.isOptional() != other.isOptional()) {
            return side.isOptional();
        }
        if (side.isOptional() && side.fields() != null) {
            return false;
        }
        return (side.isOptional() && other.fields() != null) || side.comesAfter(other);
    }
}
