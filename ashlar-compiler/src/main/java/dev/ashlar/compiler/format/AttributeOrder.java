package dev.ashlar.compiler.format;

import dev.ashlar.compiler.syntax.Attribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which Prisma writes attributes; those it does not list keep theirs, at the end. */
final class AttributeOrder {
    private static final List<String> NAMES =
            List.of("id", "unique", "default", "updatedAt", "index", "fulltext", "map", "relation", "ignore");

    static final Comparator<Attribute> COMPARATOR = Comparator.comparingInt(AttributeOrder::rank);

    private AttributeOrder() {}

    /** The attributes of a field in that order. */
    static List<Attribute> of(List<Attribute> attributes) {
        if (isOrdered(attributes)) {
            return attributes; // as most are written
        }
        List<Attribute> ordered = new ArrayList<>(attributes);
        ordered.sort(COMPARATOR);
        return ordered;
    }

    private static boolean isOrdered(List<Attribute> attributes) {
        int before = 0;
        for (int i = 0; i < attributes.size(); i++) {
            int rank = rank(attributes.get(i));
            if (rank < before) {
                return false;
            }
            before = rank;
        }
        return true;
    }

    private static int rank(Attribute attribute) {
        int place = NAMES.indexOf(attribute.name().text());
        return place < 0 ? NAMES.size() : place;
    }
}
