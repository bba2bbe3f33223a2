package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.state.Relation;
import java.util.stream.Stream;

/** DETACH PARTITION locks the whole partitioned table. CONCURRENTLY does not, and needs that there is no default partition. */
final class DetachPartitionBlocks implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.in(statement, context, "AT_DetachPartition").flatMap(c -> {
            boolean rest = context.before(statement).partitions(c.table()).anyMatch(Relation::defaultPartition);
            boolean concurrent = c.definition().flag("concurrent");
            if (concurrent) {
                return rest ? Stream.of(refused(c)) : Stream.empty();
            }
            return context.isSmall(c.table(), statement) ? Stream.empty() : Stream.of(blocks(c, rest));
        });
    }

    private Diagnostic refused(Command command) {
        return new Diagnostic(
                Severity.ERROR,
                code(),
                "`" + command.table()
                        + "` has a default partition, and PostgreSQL detaches none concurrently beside one (55000)",
                command.head(),
                "detach it without CONCURRENTLY, with a short lock_timeout");
    }

    /** No fix: CONCURRENTLY leaves a CHECK of its bounds on what was detached, which the other form does not. */
    private Diagnostic blocks(Command command, boolean rest) {
        return finding(
                "nobody reads or writes any partition of `" + command.table() + "` while this waits for its lock",
                command.head(),
                rest
                        ? "a short lock_timeout and another try: beside a default partition there is no concurrent form"
                        : "write DETACH PARTITION ... CONCURRENTLY, in a file or step of its own; it leaves a CHECK of its bounds behind");
    }
}
