package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A setting of the session stays on the connection. The pool hands it to the next request, which then reads another tenant's rows. */
final class SessionSettingLeaks implements Rule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Stream.concat(set(statement), calls(statement));
    }

    /** Settings with a dot are an application's own; PostgreSQL's own do no harm to tenants. */
    private Stream<Diagnostic> set(Statement statement) {
        Node tree = statement.tree();
        String name = tree.text("name");
        boolean leaks = statement.is("VariableSetStmt")
                && tree.text("kind").equals("VAR_SET_VALUE")
                && name.contains(".")
                && !tree.flag("is_local");
        return leaks
                ? Stream.of(finding(
                        "`SET " + name + "` outlives the transaction: a pool hands it to the next request",
                        Places.head(statement),
                        "begin a transaction and write `SELECT set_config('" + name + "', $1, true)`, or `SET LOCAL "
                                + name + " = ...`"))
                : Stream.empty();
    }

    private Stream<Diagnostic> calls(Statement statement) {
        return statement
                .tree()
                .all("FuncCall")
                .filter(call -> Names.function(call).equals("set_config"))
                .filter(SessionSettingLeaks::isForTheSession)
                .map(call -> finding(
                        "set_config(..., false) outlives the transaction: a pool hands it to the next request",
                        Places.call(statement, call),
                        "begin a transaction and pass true as the third argument"));
    }

    private static boolean isForTheSession(Node call) {
        List<Node> arguments = call.list("args");
        return arguments.size() == 3
                && arguments.get(0).child("sval").text("sval").contains(".")
                && arguments.get(2).has("boolval")
                && !arguments.get(2).child("boolval").flag("boolval");
    }
}
