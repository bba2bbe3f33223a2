package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/** The table's owner passes row-level security by unless it is forced, and applications often connect as the owner. Superusers and roles with BYPASSRLS pass it by even then. */
final class RowSecurityNotForced implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        String table = Names.table(statement.tree().child("relation"));
        return statement.tree().list("cmds").stream()
                .filter(command -> command.text("subtype").equals("AT_EnableRowSecurity"))
                .filter(command -> !context.facts().isForced(table))
                .map(command -> finding(
                        "the owner of `" + table + "` still sees every row",
                        Places.head(statement),
                        "add `ALTER TABLE " + Shown.sql(table)
                                + " FORCE ROW LEVEL SECURITY`, and connect as a role that is no superuser and"
                                + " has no BYPASSRLS"));
    }
}
