package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Part;
import dev.ashlar.sqllint.rule.Work;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that are written in the transaction that changed a table keep everybody out until the last of them. */
final class BackfillUnderLock implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        Node tree = statement.tree();
        boolean writes = statement.is("UpdateStmt")
                || statement.is("DeleteStmt")
                || (statement.is("InsertStmt") && tree.child("selectStmt").has("fromClause"));
        String table = Names.table(tree.child("relation"));
        if (!writes || (context.isNew(table, statement) && !statement.is("InsertStmt"))) {
            return Stream.empty();
        }
        return lockedBefore(statement, context).stream()
                .flatMap(locked -> finding(
                                context.weigh(Work.REWRITE, statement, statement.is("InsertStmt") ? locked : table),
                                "this transaction keeps `" + locked + "` locked, also for readers, until this "
                                        + tree.type().replace("Stmt", "").toUpperCase(Locale.ROOT)
                                        + " has written its last row",
                                Places.head(statement),
                                statement.is("UpdateStmt")
                                        ? "part them: the change in one step, the rows in batches in the next (`-- ashlar:backfill table="
                                                + table + " key=id batch=1000`)"
                                        : "part them: the change in one transaction, the rows in others, in batches")
                        .map(d -> d.fix(fix(statement, context))));
    }

    /** A table in use that an earlier statement of the transaction locks exclusively. */
    static Optional<String> lockedBefore(Statement statement, Context context) {
        return context.steps()
                .earlier(statement)
                .flatMap(s -> Exclusive.tables(s, context).filter(t -> !context.isSmall(t, statement)))
                .findFirst();
    }

    /** The batches need a key, which a person names; a step of its own lets the lock go. */
    private static @Nullable Fix fix(Statement statement, Context context) {
        return context.rewritten(
                statement,
                "write the rows in a step of its own",
                Part.step(statement.span().text()));
    }
}
