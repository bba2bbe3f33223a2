package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.relation.Relations;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import java.util.List;
import java.util.stream.Stream;

/** What an expression reads and calls. */
final class Expressions {
    private Expressions() {}

    /** The columns that it names, without their tables. */
    static List<String> columns(Node expression) {
        return expression
                .all("ColumnRef")
                .map(Names::column)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether it may be another value for each row, so that a default cannot be kept once for all of them. */
    static boolean isVolatile(Node expression, Relations relations) {
        return expression
                .all("FuncCall")
                .map(Names::function)
                .anyMatch(name -> relations.volatileFunctions().contains(name));
    }

    /** The columns that a CHECK of this expression shows to be NOT NULL: its IS NOT NULL, alone or joined by AND. */
    static Stream<String> provenNotNull(Node expression) {
        if (expression.is("BoolExpr") && expression.text("boolop").equals("AND_EXPR")) {
            return expression.list("args").stream().flatMap(Expressions::provenNotNull);
        }
        return expression.is("NullTest") && expression.text("nulltesttype").equals("IS_NOT_NULL")
                ? Stream.of(Names.column(expression.child("arg"))).filter(name -> !name.isEmpty())
                : Stream.empty();
    }

    static boolean isNull(Node expression) {
        return (expression.is("A_Const") && expression.flag("isnull"))
                || (expression.is("TypeCast") && isNull(expression.child("arg")));
    }
}
