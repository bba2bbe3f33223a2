package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A table that is never vacuumed grows, and in the end PostgreSQL vacuums it anyway, at its own time and with a lock that DDL waits for. */
final class AutovacuumSwitchedOff implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return statement.tree().list("cmds").stream()
                .filter(c -> statement.is("AlterTableStmt") && c.text("subtype").equals("AT_SetRelOptions"))
                .flatMap(c -> c.all("DefElem"))
                .filter(o -> o.text("defname").equals("autovacuum_enabled") && isOff(o.child("arg")))
                .map(
                        o -> finding(
                                "`" + Names.table(statement.tree().child("relation"))
                                        + "` is not vacuumed from here on",
                                Places.head(statement),
                                "leave it on, and set autovacuum_vacuum_scale_factor or autovacuum_vacuum_cost_limit of the table instead"));
    }

    private static boolean isOff(Node value) {
        String said = (value.text("sval") + String.join("", value.names("names"))).toLowerCase(Locale.ROOT);
        return Set.of("false", "off", "no", "0").contains(said) || (value.has("ival") && value.number("ival") == 0);
    }
}
