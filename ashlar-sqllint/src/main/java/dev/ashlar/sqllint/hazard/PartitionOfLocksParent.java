package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Shown;
import dev.ashlar.sqllint.rule.Work;
import dev.ashlar.sqllint.state.Relation;
import java.util.Optional;
import java.util.stream.Stream;

/** CREATE TABLE ... PARTITION OF locks the whole partitioned table, and reads all of its default partition. */
final class PartitionOfLocksParent implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        Node tree = statement.tree();
        boolean part = statement.is("CreateStmt") && tree.has("partbound");
        String parent = part
                ? tree.list("inhRelations").stream()
                        .map(Names::table)
                        .findFirst()
                        .orElse("")
                : "";
        if (!part || context.isNew(parent, statement)) {
            return Stream.empty();
        }
        Optional<String> rest = context.before(statement)
                .partitions(parent)
                .filter(Relation::defaultPartition)
                .map(Relation::name)
                .findFirst();
        String message = "nobody reads or writes any partition of `" + parent + "` while this waits for its lock"
                + rest.map(r -> ", and while all of `" + r + "` is read").orElse("");
        return finding(
                context.weigh(Work.SCAN, statement, rest.orElse(parent)),
                message,
                Places.head(statement),
                "CREATE TABLE ... (LIKE " + Shown.sql(parent)
                        + " INCLUDING ALL), with a CHECK of its bounds, then ALTER TABLE ... ATTACH PARTITION, whose lock on the parent is weak");
    }
}
