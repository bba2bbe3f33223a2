package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.ToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a write does with a to-many relation.
 *
 * @param only the rows that stay linked, all others are unlinked; null when the others are left alone
 */
record NestedMany(
        ToMany<?> relation,
        List<Link> links,
        List<KeyData> disconnected,
        @Nullable List<KeyData> only) {
    static NestedMany of(ToMany<?> relation, List<Link> links) {
        return new NestedMany(relation, links, List.of(), null);
    }

    static NestedMany of(ToMany<?> relation, ToManyUpdate<?, ?, ?> changes) {
        return new NestedMany(relation, changes.links(), changes.disconnected(), changes.only());
    }

    /** The columns of the row itself that its links are written with. */
    List<String> localColumns() {
        List<String> columns = new ArrayList<>(relation.localColumns());
        Junction junction = relation.junction();
        Column<?> tenantKey = relation.owner().tenantKey();
        if (junction != null && junction.tenantColumn() != null && tenantKey != null) {
            columns.add(tenantKey.name());
        }
        return columns;
    }
}
