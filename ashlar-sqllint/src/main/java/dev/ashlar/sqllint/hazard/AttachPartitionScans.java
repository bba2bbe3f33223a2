package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Work;
import dev.ashlar.sqllint.state.Relation;
import dev.ashlar.sqllint.state.StateConstraint;
import java.util.Optional;
import java.util.stream.Stream;

/** ATTACH PARTITION reads the whole table that it attaches, and the default partition, unless a valid CHECK says what it would find. */
final class AttachPartitionScans implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.in(statement, context, "AT_AttachPartition").flatMap(c -> {
            String child = Names.table(c.definition().child("name"));
            boolean fresh = context.isNew(child, statement);
            Optional<String> rest = unprovenDefault(c, context);
            String scanned = !fresh && !isProven(context.before(statement).relation(child)) ? child : rest.orElse("");
            return scanned.isEmpty()
                    ? Stream.<Diagnostic>empty()
                    : finding(
                            context.weigh(Work.SCAN, statement, scanned),
                            "attaching `" + child + "` scans all of `" + scanned
                                    + "` while nobody reads or writes that",
                            c.head(),
                            "add a CHECK to `" + scanned + "` that says "
                                    + (scanned.equals(child) ? "its bounds" : "what it does not hold")
                                    + ", NOT VALID, validate it, attach, and drop the check");
        });
    }

    private static boolean isProven(Optional<Relation> table) {
        return table.filter(t -> t.constraints().stream().anyMatch(c -> c.isValid(StateConstraint.Kind.CHECK)))
                .isPresent();
    }

    private static Optional<String> unprovenDefault(Command command, Context context) {
        return context.before(command.statement())
                .partitions(command.table())
                .filter(Relation::defaultPartition)
                .filter(p -> !isProven(Optional.of(p)))
                .map(Relation::name)
                .findFirst();
    }
}
