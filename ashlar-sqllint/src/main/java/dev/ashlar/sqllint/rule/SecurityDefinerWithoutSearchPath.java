package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A SECURITY DEFINER function runs with its owner's rights and its caller's search_path: whoever may create a table or an operator somewhere in that path decides what it does. */
final class SecurityDefinerWithoutSearchPath implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        List<Node> options = statement.tree().list("options");
        boolean definer = statement.is("CreateFunctionStmt")
                && options.stream()
                        .anyMatch(o -> o.text("defname").equals("security")
                                && o.child("arg").flag("boolval"));
        return definer && options.stream().noneMatch(SecurityDefinerWithoutSearchPath::setsPath)
                ? Stream.of(finding(statement))
                : Stream.empty();
    }

    private static boolean setsPath(Node option) {
        return option.text("defname").equals("set")
                && option.child("arg").text("name").equals("search_path");
    }

    private Diagnostic finding(Statement statement) {
        return finding(
                "`" + Names.last(statement.tree(), "funcname")
                        + "` runs with its owner's rights and its caller's search_path",
                Places.head(statement),
                "add `SET search_path = ''` and write schema names in its body, or `SET search_path = pg_catalog, public, pg_temp`");
    }
}
