package dev.ashlar.compiler.format;

import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every relation field of a schema, found by where it stands and where it leads. */
final class RelationSides {
    private final List<RelationSide> all = new ArrayList<>();
    private final Map<Way, List<RelationSide>> byWay = new HashMap<>();

    private RelationSides() {}

    private record Way(String from, String to, String name) {}

    static RelationSides of(Models models) {
        RelationSides sides = new RelationSides();
        for (ModelDeclaration model : models.all()) {
            for (FieldDeclaration field : model.fields()) {
                ModelDeclaration target = models.target(field);
                if (target != null) {
                    sides.add(RelationSide.of(model, field, target));
                }
            }
        }
        return sides;
    }

    private void add(RelationSide side) {
        all.add(side);
        Way way = new Way(side.model().name().text(), side.target().name().text(), side.name());
        byWay.computeIfAbsent(way, w -> new ArrayList<>(1)).add(side);
    }

    /** In the order of the files. */
    List<RelationSide> all() {
        return all;
    }

    /** The first field the other way round with the same name of the relation, null when there is none. */
    @Nullable
    RelationSide opposite(RelationSide side) {
        Way back = new Way(side.target().name().text(), side.model().name().text(), side.name());
        for (RelationSide other : byWay.getOrDefault(back, List.of())) {
            if (!other.field().span().equals(side.field().span())) {
                return other;
            }
        }
        return null;
    }
}
