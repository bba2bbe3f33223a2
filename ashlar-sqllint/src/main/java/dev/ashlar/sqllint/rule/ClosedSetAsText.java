package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.facts.Constraints;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Set;
import java.util.stream.Stream;

/** A status kept as free text takes any spelling; an enum or a check takes those that mean something. */
final class ClosedSetAsText implements Rule {
    private static final Set<String> USUAL_NAMES = Set.of("status", "state", "role", "kind");
    private static final Set<String> TEXT = Set.of("text", "varchar", "bpchar");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Column.in(statement)
                .filter(column -> TEXT.contains(column.type()) && USUAL_NAMES.contains(column.name()))
                .filter(column -> !isBound(column, context))
                .map(column -> finding(
                        "`" + Shown.name(column) + "` takes any text",
                        column.span(),
                        "add `CHECK (" + column.name() + " IN ('a', 'b'))`, or make an enum"));
    }

    /** By a check of its own, one of its table, one that another statement adds, or a table of the values. */
    private static boolean isBound(Column column, Context context) {
        Stream<Node> checks = context.facts()
                .statements("AlterTableStmt")
                .filter(s -> Names.table(s.tree().child("relation")).equals(column.table()))
                .flatMap(Constraints::in);
        return column.constraints("CONSTR_CHECK").findAny().isPresent()
                || column.constraints("CONSTR_FOREIGN").findAny().isPresent()
                || Stream.concat(checks, Constraints.in(column.statement()))
                        .anyMatch(constraint -> names(constraint, column.name()));
    }

    private static boolean names(Node constraint, String column) {
        return constraint.names("fk_attrs").contains(column)
                || constraint
                        .child("raw_expr")
                        .all("ColumnRef")
                        .anyMatch(ref -> Names.column(ref).equals(column));
    }
}
