package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Shown;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** GENERATED ALWAYS AS without STORED is a syntax error before PostgreSQL 18, and from there on a column that is computed when it is read and that no index can have. */
final class GeneratedColumnWithoutKind implements Hazard {
    private static final int KNOWS_VIRTUAL = 18;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Column.in(statement)
                .flatMap(column -> column.constraints("CONSTR_GENERATED")
                        .filter(node -> node.text("generated_kind").equals("v"))
                        .flatMap(node -> check(statement, column, context).stream()));
    }

    private Optional<Diagnostic> check(Statement statement, Column column, Context context) {
        boolean said = VIRTUAL.matcher(statement.span().text()).find();
        if (context.server() < KNOWS_VIRTUAL) {
            return Optional.of(new Diagnostic(
                    Severity.ERROR,
                    code(),
                    "PostgreSQL " + context.server() + " has no virtual columns, as `" + Shown.name(column)
                            + "` is one",
                    column.span(),
                    "write STORED behind the expression; on a table with rows that rewrites it"));
        }
        return said
                ? Optional.empty()
                : Optional.of(finding(
                        "`" + Shown.name(column)
                                + "` does not say whether it is stored: PostgreSQL 18 takes it as VIRTUAL, and an"
                                + " older one refuses it",
                        column.span(),
                        "write STORED or VIRTUAL behind the expression"));
    }

    private static final Pattern VIRTUAL = Pattern.compile("(?i)\\)\\s*VIRTUAL\\b");
}
