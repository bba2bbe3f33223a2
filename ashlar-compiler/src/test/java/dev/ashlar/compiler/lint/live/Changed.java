package dev.ashlar.compiler.lint.live;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facts with one thing changed. */
final class Changed {
    private Changed() {}

    /** Under row security, forced. */
    static LiveTable guarded(LiveTable table) {
        return table(table, true, true, table.partitionOf());
    }

    static LiveTable table(LiveTable t, boolean rowSecurity, boolean forced, @Nullable QualifiedName partitionOf) {
        return new LiveTable(
                t.name(),
                t.kind(),
                t.owner(),
                t.rows(),
                t.sizes(),
                t.activity(),
                t.upkeep(),
                rowSecurity,
                forced,
                t.unlogged(),
                partitionOf,
                t.inherits(),
                t.options(),
                t.comment());
    }

    static LiveTable kept(LiveTable t, LiveTable.Upkeep upkeep) {
        return used(t, t.sizes(), t.activity(), upkeep);
    }

    static LiveTable used(LiveTable t, LiveTable.Activity activity) {
        return used(t, t.sizes(), activity, t.upkeep());
    }

    static LiveTable used(LiveTable t, LiveTable.Sizes sizes, LiveTable.Activity activity, LiveTable.Upkeep upkeep) {
        return new LiveTable(
                t.name(),
                t.kind(),
                t.owner(),
                t.rows(),
                sizes,
                activity,
                upkeep,
                t.rowSecurity(),
                t.forced(),
                t.unlogged(),
                t.partitionOf(),
                t.inherits(),
                t.options(),
                t.comment());
    }

    static LiveTable made(LiveTable t, boolean unlogged, List<QualifiedName> inherits, String... options) {
        return new LiveTable(
                t.name(),
                t.kind(),
                t.owner(),
                t.rows(),
                t.sizes(),
                t.activity(),
                t.upkeep(),
                t.rowSecurity(),
                t.forced(),
                unlogged,
                t.partitionOf(),
                inherits,
                List.of(options),
                t.comment());
    }

    static LivePolicy policy(
            LivePolicy p, boolean permissive, String command, @Nullable String using, @Nullable String check) {
        return new LivePolicy(p.table(), p.name(), permissive, command, p.roles(), using, check);
    }

    static LiveRole role(LiveRole r, boolean superuser, boolean bypassRls, boolean login) {
        return new LiveRole(
                r.name(),
                superuser,
                bypassRls,
                login,
                r.createRole(),
                r.createDatabase(),
                r.replication(),
                r.inherit(),
                r.connectionLimit(),
                r.memberOf(),
                r.settings(),
                r.tables());
    }

    static LiveView view(LiveView v, boolean materialized, boolean securityInvoker) {
        return new LiveView(
                v.name(),
                materialized,
                v.owner(),
                securityInvoker,
                v.securityBarrier(),
                v.populated(),
                v.definition(),
                v.reads(),
                v.rows(),
                v.bytes(),
                v.comment());
    }

    /** A SECURITY DEFINER function. */
    static LiveFunction definer(LiveFunction f, @Nullable String searchPath, String... executors) {
        return new LiveFunction(
                f.name(),
                f.arguments(),
                f.returns(),
                f.language(),
                f.owner(),
                f.ownerIsSuperuser(),
                true,
                searchPath,
                f.volatility(),
                List.of(executors),
                f.body());
    }

    static LiveColumn measured(LiveColumn c, double nulls, double correlation) {
        LiveColumn.Statistics statistics = new LiveColumn.Statistics(nulls, 8, -1, correlation, 0, 0);
        return new LiveColumn(
                c.table(),
                c.name(),
                c.position(),
                c.type(),
                c.typeKind(),
                c.array(),
                c.notNull(),
                c.defaultSql(),
                c.identity(),
                c.generated(),
                c.comment(),
                Optional.of(statistics));
    }

    static LiveIndex index(LiveIndex i, String method, boolean valid, long bytes, long scans) {
        return new LiveIndex(
                i.table(),
                i.name(),
                method,
                i.keys(),
                i.include(),
                i.unique(),
                i.primary(),
                i.exclusion(),
                i.constraint(),
                i.predicate(),
                i.nullsNotDistinct(),
                i.definition(),
                valid,
                i.ready(),
                i.replicaIdentity(),
                i.partitionOf(),
                bytes,
                scans,
                i.lastScan());
    }

    /** A server of that version, so many transactions old. */
    static LiveServer server(LiveServer s, int version, long transactionAge, boolean collationOutdated, long oldest) {
        LiveServer.Connections c = s.connections();
        return new LiveServer(
                version,
                s.database(),
                s.user(),
                s.superuser(),
                s.replica(),
                s.readAt(),
                s.startedAt(),
                s.statisticsSince(),
                s.bytes(),
                transactionAge,
                s.committed(),
                s.rolledBack(),
                s.deadlocks(),
                collationOutdated,
                new LiveServer.Connections(c.limit(), c.open(), c.idleInTransaction(), oldest));
    }
}
