package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Work;
import java.util.Optional;
import java.util.stream.Stream;

/** A constraint that is written with a new column is checked for every row at once, while nobody gets in. */
final class AddColumnWithConstraint implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Command.in(statement, context, "AT_AddColumn")
                .flatMap(c -> c.definition().list("constraints").stream()
                        .flatMap(constraint -> work(constraint, c).stream()
                                .flatMap(work -> finding(
                                        context.weigh(work, statement, c.table()),
                                        told(constraint) + " of the new column `"
                                                + c.definition().text("colname") + "` goes through all of `" + c.table()
                                                + "` while nobody reads or writes it",
                                        c.head(),
                                        "add the column alone; then the constraint as one of its own, NOT VALID and validated, or by a"
                                                + " concurrent index"))));
    }

    /** REFERENCES over a column of NULLs reads nothing: traced. */
    private static Optional<Work> work(Node constraint, Command command) {
        boolean filled = command.definition().list("constraints").stream()
                .anyMatch(c -> c.text("contype").equals("CONSTR_DEFAULT"));
        return switch (constraint.text("contype")) {
            case "CONSTR_CHECK" -> Optional.of(Work.SCAN);
            case "CONSTR_UNIQUE", "CONSTR_PRIMARY" -> Optional.of(Work.BUILD_UNIQUE);
            case "CONSTR_FOREIGN" -> filled ? Optional.of(Work.LOOK_UP) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String told(Node constraint) {
        return switch (constraint.text("contype")) {
            case "CONSTR_CHECK" -> "the CHECK";
            case "CONSTR_FOREIGN" -> "REFERENCES";
            case "CONSTR_PRIMARY" -> "the PRIMARY KEY";
            default -> "UNIQUE";
        };
    }
}
