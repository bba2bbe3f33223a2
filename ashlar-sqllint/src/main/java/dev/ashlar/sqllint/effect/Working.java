package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.IndexRelation;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.compiler.relation.Relation.Kind;
import dev.ashlar.compiler.relation.Relations;
import dev.ashlar.compiler.relation.Size;
import dev.ashlar.compiler.relation.Touched;
import dev.ashlar.sqllint.effect.Effect.Certainty;
import dev.ashlar.sqllint.parse.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One statement under way: what it has touched so far, and what is there by now. Lives as long as its prediction takes. */
final class Working {
    private final Situation before;
    private Situation now;
    private final Map<TableName, LockMode> locks = new HashMap<>();
    private final Set<TableName> rewritten = new HashSet<>();
    private final Set<TableName> scanned = new HashSet<>();
    private final Set<TableName> spared = new HashSet<>();
    private final Set<TableName> dropped = new HashSet<>();
    private final Set<TableName> renamed = new HashSet<>();
    private boolean alone;
    private @Nullable Failure failure;
    private Certainty certainty = Certainty.EXACT;

    Working(Situation before) {
        this.before = before;
        this.now = before;
    }

    Predicted predicted() {
        before.relations().all().values().forEach(this::noticeDropped);
        // Whatever goes, goes under the strongest lock.
        dropped.forEach(name -> lock(name, LockMode.ACCESS_EXCLUSIVE));
        Touched touched = new Touched(locks, rewritten, scanned, dropped);
        Effect effect = new Effect(touched, spared, alone, Optional.ofNullable(failure), certainty);
        return new Predicted(effect, failure == null ? now : before);
    }

    @SuppressWarnings("ReferenceEquality") // the same instance: nothing has touched it
    private void noticeDropped(Relation old) {
        Relation left = relations().get(old.name()).orElse(null);
        if (left == old || renamed.contains(old.name())) {
            return;
        }
        if (left == null) {
            dropped.add(old.name());
        }
        for (IndexRelation index : old.indexes()) {
            TableName name = old.beside(index.name());
            boolean stays = left != null && left.index(index.name()).isPresent();
            if (!stays && !renamed.contains(name)) {
                dropped.add(name);
            }
        }
    }

    Relations relations() {
        return now.relations();
    }

    int major() {
        return before.major();
    }

    boolean isClosed() {
        return before.closed();
    }

    boolean isUtc() {
        return now.isUtc();
    }

    void timeZone(String zone) {
        now = now.inTimeZone(zone);
    }

    void become(Relations relations) {
        now = now.with(relations);
    }

    void put(Relation relation) {
        become(relations().with(relation));
    }

    void change(TableName name, UnaryOperator<Relation> change) {
        relations().get(name).map(change).ifPresent(this::put);
    }

    TableName name(Node rangeVar) {
        return relations().named(rangeVar.text("schemaname"), rangeVar.text("relname"));
    }

    /** Of the parts of a dotted name. */
    TableName name(List<String> parts) {
        int last = parts.size() - 1;
        return relations().named(last < 1 ? "" : parts.get(last - 1), last < 0 ? "" : parts.get(last));
    }

    Optional<Relation> find(Node rangeVar) {
        return find(name(rangeVar));
    }

    /** Where not all relations are known, one that is not is taken for a table of which nothing is known. */
    Optional<Relation> find(TableName name) {
        if (!now.closed() && !relations().exists(name)) {
            put(Relation.bare(name, Kind.TABLE, Size.UNKNOWN, ""));
        }
        return relations().get(name);
    }

    /** As {@link #find}; when it is not there the statement fails, unless it says IF EXISTS. */
    Optional<Relation> need(TableName name, boolean missingOk) {
        Optional<Relation> found = find(name);
        if (found.isEmpty() && !missingOk) {
            fail("42P01", "relation \"" + name + "\" does not exist");
        }
        return found;
    }

    private boolean wasThere(TableName name) {
        return before.relations().exists(name) || (!now.closed() && relations().exists(name));
    }

    void lock(TableName name, LockMode mode) {
        if (wasThere(name)) {
            locks.merge(name, mode, LockMode::or);
        }
    }

    void lock(List<Relation> relations, LockMode mode) {
        relations.forEach(r -> lock(r.name(), mode));
    }

    void lockIndex(Relation table, IndexRelation index, LockMode mode) {
        lock(table.beside(index.name()), mode);
    }

    /** It is dropped, and made again under its name. */
    void replaced(TableName name) {
        if (wasThere(name)) {
            dropped.add(name);
        }
    }

    /** It is the same under another name. */
    void renamed(TableName name) {
        renamed.add(name);
    }

    void scan(Relation relation) {
        if (relation.kind().isStored() && wasThere(relation.name())) {
            scanned.add(relation.name());
        }
    }

    /** A table whose keys are looked up for another's rows. */
    void lookUp(Relation relation) {
        if (!scanned.contains(relation.name())) {
            scan(relation);
            spared.add(relation.name());
        }
    }

    void rewrite(TableName name) {
        if (wasThere(name)) {
            rewritten.add(name);
        }
    }

    /** A new file for the table and all of its indexes. */
    void rewriteWithIndexes(Relation table) {
        if (table.kind().isStored()) {
            rewrite(table.name());
            rewriteIndexes(table);
        }
    }

    void rewriteIndexes(Relation table) {
        for (IndexRelation index : table.indexes()) {
            lockIndex(table, index, LockMode.ACCESS_EXCLUSIVE);
            rewrite(table.beside(index.name()));
        }
    }

    void alone() {
        alone = true;
    }

    void fail(String sqlState, String message) {
        if (failure == null) {
            failure = new Failure(sqlState, message);
        }
    }

    void certainty(Certainty other) {
        certainty = other.compareTo(certainty) > 0 ? other : certainty;
    }
}
