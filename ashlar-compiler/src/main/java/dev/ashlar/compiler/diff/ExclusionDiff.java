package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Exclusion;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The exclusion constraints of one table. Those that no schema declared are left alone. */
final class ExclusionDiff {
    private final Table from;
    private final Table to;
    private final TableName table;
    private final Steps steps;
    private final Altered altered;

    ExclusionDiff(Table from, Table to, Steps steps, Altered altered) {
        this.from = from;
        this.to = to;
        this.table = to.name();
        this.steps = steps;
        this.altered = altered;
    }

    void run() {
        from.constraints().exclusions().stream().filter(this::goes).forEach(this::drop);
        to.constraints().exclusions().forEach(this::ensure);
    }

    private boolean goes(Exclusion exclusion) {
        Optional<Exclusion> wanted = to.constraints().exclusion(exclusion.name());
        return wanted.isPresent() ? !stays(wanted.get()) : exclusion.declared();
    }

    private boolean stays(Exclusion wanted) {
        return from.constraints()
                .exclusion(wanted.name())
                .filter(e -> same(e, wanted) && survives(e))
                .isPresent();
    }

    private static boolean same(Exclusion before, Exclusion after) {
        return before.method().equals(after.method())
                && before.keys().equals(after.keys())
                && Objects.equals(before.predicate(), after.predicate())
                && before.deferral() == after.deferral();
    }

    private boolean survives(Exclusion exclusion) {
        List<IndexKey> keys = exclusion.keys().stream().map(Exclusion.Key::key).toList();
        Stream<String> expressions = Stream.concat(
                keys.stream().filter(IndexKey::expression).map(IndexKey::name),
                Stream.ofNullable(exclusion.predicate()));
        return !altered.anyNew(table, keys.stream().map(IndexKey::name).toList())
                && expressions.noneMatch(sql -> altered.mentionedIn(table, sql));
    }

    private void drop(Exclusion exclusion) {
        steps.add(Phase.DROP_INDEXES, new ConstraintChange.DropExclusion(table, exclusion));
    }

    private void ensure(Exclusion wanted) {
        boolean stays = stays(wanted);
        if (!stays) {
            steps.add(Phase.CREATE_INDEXES, new ConstraintChange.AddExclusion(table, wanted));
        }
        boolean marked = stays
                && from.constraints()
                        .exclusion(wanted.name())
                        .filter(Exclusion::declared)
                        .isPresent();
        if (wanted.declared() != marked) {
            steps.add(Phase.COMMENTS, new ConstraintChange.MarkConstraint(table, wanted.name(), wanted.declared()));
        }
    }
}
