package dev.ashlar.runtime.write;

import dev.ashlar.sql.Relation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a write does with a to-one relation. */
record NestedOne(Relation<?> relation, Link link) {
    /** Whether it changes no row but the one that holds the key, and asks for nothing. */
    boolean isPlain() {
        return link instanceof Connect
                || (link instanceof Disconnect nothing && nothing.pick().filter() == null);
    }

    /** Whether what it links may be there and yet be softly deleted. */
    boolean mayBeDeleted() {
        return relation.described().softDelete() != null;
    }

    /** Whether it leaves a column of the key with this value; a link that must be looked up may give another. */
    boolean agreesWith(String column, @Nullable Object value) {
        int at = relation.localColumns().indexOf(column);
        return at < 0
                || (link instanceof Connect connect
                        && connect.key().parts().stream()
                                .anyMatch(part -> part.column()
                                                .name()
                                                .equals(relation.targetColumns().get(at))
                                        && Objects.equals(part.value(), value)));
    }
}
