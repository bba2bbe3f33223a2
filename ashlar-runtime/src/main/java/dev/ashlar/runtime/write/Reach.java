package dev.ashlar.runtime.write;

import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import java.util.List;

/**
 * Whether what is nested in an update may write the updated row once more, by a relation that leads back to its table: then what
 * its own statement returned is not what it has become.
 */
final class Reach {
    private final Table table;

    private Reach(Table table) {
        this.table = table;
    }

    static boolean leadsBack(RowData<?> data) {
        return new Reach(data.table()).isIn(data);
    }

    private boolean isIn(RowData<?> data) {
        return data.ones().stream().anyMatch(one -> isIn(one.link()) || changes(one.relation(), one.link()))
                || data.manys().stream()
                        .anyMatch(many ->
                                many.links().stream().anyMatch(link -> isIn(link) || links(many.relation(), link)));
    }

    private boolean isIn(Link link) {
        return inside(link).stream().anyMatch(this::isIn);
    }

    private static List<? extends RowData<?>> inside(Link link) {
        if (link instanceof Make make) {
            return List.of(make.row());
        }
        if (link instanceof ConnectOrMake choice) {
            return List.of(choice.row());
        }
        if (link instanceof MakeMissing missing) {
            return missing.rows();
        }
        if (link instanceof RenewOrMake choice) {
            return List.of(choice.row(), choice.changes());
        }
        return link instanceof Renew renew ? List.of(renew.changes()) : List.of();
    }

    /** Where the row holds the key, it is written with it. */
    private boolean changes(Relation<?> relation, Link link) {
        return leadsTo(relation) && (link instanceof Renew || link instanceof RenewOrMake || link instanceof Remove);
    }

    /** Where the other rows hold the key, letting go and linking write them; new ones are others. */
    private boolean links(Relation<?> relation, Link link) {
        boolean writes = relation.junction() == null
                ? !(link instanceof Make || link instanceof MakeMissing)
                : changes(relation, link) || link instanceof RenewAll || link instanceof RemoveAll;
        return leadsTo(relation) && writes;
    }

    private boolean leadsTo(Relation<?> relation) {
        return relation.described().quotedName().equals(table.quotedName());
    }
}
