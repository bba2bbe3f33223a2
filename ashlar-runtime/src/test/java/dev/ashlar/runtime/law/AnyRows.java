package dev.ashlar.runtime.law;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.write.Delegate;
import dev.ashlar.runtime.write.SoftlyDeleted;
import dev.ashlar.sql.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The door to the rows of any model; a row is a map. */
final class AnyRows extends Delegate<Table, Map<String, @Nullable Object>, Kind, AnyCreate, AnyCreate, AnyUpdate>
        implements SoftlyDeleted<Table, Map<String, @Nullable Object>, Kind> {
    AnyRows(Session session, Kind kind) {
        super(session, Picture.whole(kind), new AnyBuilders(kind));
    }

    Map<String, @Nullable Object> restore(Key<Table> key) {
        return restore(k -> key);
    }

    long restoreMany(Filter filter) {
        return restoreMany(filter.sql());
    }
}
