package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/** A slot keeps the write-ahead log and the dead rows until its reader has them. Without a reader the disk fills. */
final class InactiveReplicationSlot implements LiveRule {
    @Override
    public About about() {
        return About.error(Category.OPERATIONS, "a replication slot that nobody reads");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.replicationSlots().stream()
                .filter(slot -> !slot.active() && slot.retainedBytes() >= 1L << 30)
                .map(
                        slot -> finding(
                                "nobody reads the replication slot `" + slot.name() + "`, which keeps "
                                        + Amounts.bytes(slot.retainedBytes()) + " of the write-ahead log",
                                database.server().object(),
                                "start its reader, or `SELECT pg_drop_replication_slot(...)`; set `max_slot_wal_keep_size` as a bound"));
    }
}
