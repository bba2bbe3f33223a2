package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.facts.Constraints;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An integer key ends at two thousand million, and widening it on that day rewrites the table and all that reference it. */
final class IntegerPrimaryKey implements Rule {
    private static final Map<String, String> ENDS = Map.of(
            "int4", "2,147,483,647",
            "serial", "2,147,483,647",
            "serial4", "2,147,483,647",
            "int2", "32,767",
            "smallserial", "32,767",
            "serial2", "32,767");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Column.in(statement)
                .filter(column -> ENDS.containsKey(column.type()))
                .filter(column -> isKey(statement, column))
                .map(column -> finding(
                        "`" + Shown.name(column) + "` ends at " + ENDS.get(column.type()),
                        column.span(),
                        "make it `bigint GENERATED ALWAYS AS IDENTITY`, and the foreign keys that hold it"));
    }

    private static boolean isKey(Statement statement, Column column) {
        boolean counted = column.type().contains("serial")
                || column.constraints("CONSTR_IDENTITY").findAny().isPresent();
        boolean own = column.constraints("CONSTR_PRIMARY").findAny().isPresent();
        boolean ofTable = Constraints.in(statement)
                .anyMatch(c -> c.text("contype").equals("CONSTR_PRIMARY")
                        && c.names("keys").equals(List.of(column.name())));
        return counted && (own || ofTable);
    }
}
