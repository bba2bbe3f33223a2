package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.Relation;
import java.util.ArrayList;
import java.util.List;

/** What a write does with rows that do not hold what its own row points with. */
record NestedMany(Relation<?> relation, List<Link> links) {
    NestedMany {
        links = List.copyOf(links);
    }

    /** The one row of a relation whose key it holds itself: whoever comes takes the place of whoever was there. */
    static NestedMany ofOne(NestedOne one) {
        Link link = one.link();
        if (link instanceof Connect connect) {
            return new NestedMany(one.relation(), List.of(keep(connect.key()), link));
        }
        if (link instanceof ConnectOrMake choice) {
            return new NestedMany(one.relation(), List.of(keep(choice.key()), link));
        }
        if (link instanceof Make) {
            return new NestedMany(one.relation(), List.of(new Keep(List.of()), link));
        }
        return new NestedMany(one.relation(), List.of(link));
    }

    private static Keep keep(KeyData key) {
        return new Keep(List.of(key));
    }

    /** The columns of the row itself that its links are written with. */
    List<String> localColumns() {
        Junction junction = relation.junction();
        Column<?> tenantKey = relation.owner().tenantKey();
        if (junction == null || junction.tenantColumn() == null || tenantKey == null) {
            return relation.localColumns();
        }
        List<String> columns = new ArrayList<>(relation.localColumns());
        columns.add(tenantKey.name());
        return columns;
    }
}
