package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Partitioning;
import dev.ashlar.compiler.catalog.Partitioning.Partition;
import dev.ashlar.compiler.catalog.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * What would have to change, and cannot without moving rows by hand. No change is made of it: a table that is dropped and
 * made again is not the same table.
 *
 * @param reason a sentence without its stop
 * @param help what to do
 */
public record Refusal(String reason, String help) {
    /** Everything between two catalogues that has no change; empty when all of it has. */
    public static List<Refusal> of(Catalog from, Catalog to) {
        List<Refusal> refusals = new ArrayList<>();
        for (Table table : from.tables()) {
            to.table(table.name()).ifPresent(t -> partitions(table, t, refusals));
        }
        return List.copyOf(refusals);
    }

    private static void partitions(Table from, Table to, List<Refusal> refusals) {
        Partitioning before = from.constraints().partitioning();
        Partitioning after = to.constraints().partitioning();
        if (after == null) {
            if (before != null && before.partitions().stream().anyMatch(Partition::declared)) {
                refusals.add(key(from, "PARTITION BY " + before.key(), "in one piece"));
            }
        } else if (before == null) {
            refusals.add(key(from, "in one piece", "PARTITION BY " + after.key()));
        } else if (!before.key().equals(after.key())) {
            refusals.add(key(from, "PARTITION BY " + before.key(), "PARTITION BY " + after.key()));
        } else {
            after.partitions()
                    .forEach(p -> before.partition(p.table())
                            .filter(b -> !b.bound().equals(p.bound()))
                            .ifPresent(b -> refusals.add(bound(b, p))));
        }
    }

    private static Refusal key(Table table, String before, String after) {
        return new Refusal(
                "table " + table.name() + " is " + before + ", and PostgreSQL cannot make it " + after
                        + " while it holds rows",
                "make a table of another name that is so, copy the rows in a migration of your own, then drop the old one");
    }

    private static Refusal bound(Partition before, Partition after) {
        return new Refusal(
                "partition " + before.table() + " is " + before.bound() + ", and PostgreSQL cannot make it "
                        + after.bound(),
                "give the new partition another name, or detach this one and attach it again in a migration of your own");
    }
}
