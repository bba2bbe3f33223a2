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
    static List<InlineRelation> all(RelationSides sides) {
        List<InlineRelation> relations = new ArrayList<>();
        for (RelationSide side : sides.all()) {
            of(side, sides.opposite(side)).ifPresent(relations::add);
        }
        return relations;
    }

    /** The relation that a field is to be counted for; each relation is counted for one of its fields. */
    private static Optional<InlineRelation> of(RelationSide side, @Nullable RelationSide other) {
        if (other == null) {
            return Optional.of(alone(side));
        }
        if (side.isList() || isVirtual(side, other)) {
            return Optional.empty();
        }
        return Optional.of(new InlineRelation(side.model(), side.target(), side, other, !other.isList()));
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
