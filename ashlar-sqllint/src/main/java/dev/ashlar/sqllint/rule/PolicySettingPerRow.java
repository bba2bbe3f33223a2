package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.facts.Policy;
import dev.ashlar.sqllint.facts.Settings;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A policy's functions run for each row; inside of (SELECT ...) they run once for each statement, and an index can take the result. */
final class PolicySettingPerRow implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Policy.of(statement).stream()
                .flatMap(policy -> Stream.of(policy.using(), policy.check()))
                .flatMap(expression -> comparisons(expression).stream())
                .map(value -> finding(statement, value));
    }

    /** The sides of comparisons that call a setting and are no subquery. What stands inside of a subquery is asked once as it is. */
    private static List<Node> comparisons(Node expression) {
        if (expression.is("SubLink")) {
            return List.of();
        }
        Stream<Node> own = expression.is("A_Expr") && !isNullif(expression)
                ? Stream.of(expression.child("lexpr"), expression.child("rexpr"))
                        .filter(PolicySettingPerRow::isValue)
                : Stream.empty();
        return Stream.concat(own, expression.children().stream().flatMap(child -> comparisons(child).stream()))
                .toList();
    }

    private static boolean isValue(Node side) {
        return side.all("FuncCall").anyMatch(Settings::isSetting)
                && side.all().noneMatch(n -> n.is("SubLink") || n.is("ColumnRef") || (n.is("A_Expr") && !isNullif(n)));
    }

    private static boolean isNullif(Node expression) {
        return expression.text("kind").equals("AEXPR_NULLIF");
    }

    private Diagnostic finding(Statement statement, Node value) {
        Span span = whole(statement, value);
        return finding("this setting is read again for every row", span, "wrap it: `(SELECT " + span.text() + ")`")
                .fix(Fix.of("wrap it in (SELECT ...)", new TextEdit(span, "(SELECT " + span.text() + ")")));
    }

    /** A cast begins where what it casts begins, and ends with its type; one written as CAST(...) is a call. */
    private static Span whole(Statement statement, Node value) {
        if (!value.is("TypeCast")) {
            return Places.call(statement, value);
        }
        boolean written = value.at() < value.child("typeName").at() && value.at() < first(value.child("arg"));
        if (written) {
            return Places.call(statement, value);
        }
        Span inner = whole(statement, value.child("arg"));
        Span type = Places.type(statement, value.child("typeName"));
        return new Span(statement.file(), inner.start(), type.end());
    }

    private static int first(Node node) {
        return node.all().mapToInt(Node::at).filter(at -> at >= 0).min().orElse(-1);
    }
}
