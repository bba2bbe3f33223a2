package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Work;
import dev.ashlar.sqllint.state.Domain;
import java.util.Optional;
import java.util.stream.Stream;

/** A new column whose value differs from row to row writes the table and all its indexes anew while nobody gets in. */
final class AddColumnRewritesTable implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.in(statement, context, "AT_AddColumn")
                .flatMap(c -> reason(c, context)
                        .map(reason -> finding(
                                context.weigh(Work.REWRITE, statement, c.table()),
                                "this column has " + reason + ", so that `" + c.table()
                                        + "` is written anew while nobody reads or writes it",
                                c.head(),
                                "add it without, as a column that may be NULL; SET DEFAULT for new rows; fill the others in batches;"
                                        + " then NOT NULL"))
                        .orElse(Stream.empty()));
    }

    private static Optional<String> reason(Command command, Context context) {
        Column column = new Column(
                command.statement(), command.table(), command.definition().text("colname"), command.definition());
        if (column.type().contains("serial")) {
            return Optional.of("a number from a sequence for each row");
        }
        if (column.constraints("CONSTR_IDENTITY").findAny().isPresent()) {
            return Optional.of("an identity for each row");
        }
        Node generated = column.constraints("CONSTR_GENERATED").findFirst().orElse(Node.NONE);
        if (generated.isPresent() && !generated.text("generated_kind").equals("v")) {
            return Optional.of("a value that is computed and stored for each row");
        }
        return domain(command, context, column)
                .or(() -> Volatile.function(column.defaultValue(), context)
                        .map(function -> "another value of `" + function + "()` in each row"));
    }

    private static Optional<String> domain(Command command, Context context, Column column) {
        String type = Names.table(column.node().child("typeName").names("names"));
        boolean constrained = Optional.ofNullable(
                        context.before(command.statement()).domains().get(type))
                .filter(Domain::constrained)
                .isPresent();
        return constrained
                ? Optional.of("the domain `" + type + "`, whose constraint is checked for each row")
                : Optional.empty();
    }
}
