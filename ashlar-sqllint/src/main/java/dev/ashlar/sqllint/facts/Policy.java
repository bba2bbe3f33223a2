package dev.ashlar.sqllint.facts;

import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row-level security policy.
 *
 * @param command {@code all}, {@code select}, {@code insert}, {@code update} or {@code delete}
 * @param using {@code NONE} when there is none; so with {@code check}
 */
public record Policy(Statement statement, String name, String table, String command, Node using, Node check) {
    static Stream<Policy> in(Statement statement) {
        return of(statement).stream();
    }

    /** The policy that a statement makes. */
    public static Optional<Policy> of(Statement statement) {
        Node tree = statement.tree();
        return statement.is("CreatePolicyStmt")
                ? Optional.of(new Policy(
                        statement,
                        tree.text("policy_name"),
                        Names.table(tree.child("table")),
                        tree.text("cmd_name"),
                        tree.child("qual"),
                        tree.child("with_check")))
                : Optional.empty();
    }

    /** The columns that it compares with a setting: what says whose row it is. */
    public List<String> tenantColumns() {
        return Stream.of(using, check)
                .flatMap(e -> e.all("A_Expr"))
                .filter(e -> e.names("name").equals(List.of("=")))
                .flatMap(e -> Stream.concat(side(e, "lexpr", "rexpr"), side(e, "rexpr", "lexpr")))
                .distinct()
                .toList();
    }

    private static Stream<String> side(Node comparison, String column, String value) {
        String name = Names.column(comparison.child(column));
        boolean setting = comparison.child(value).all("FuncCall").anyMatch(Settings::isSetting);
        return name.isEmpty() || !setting ? Stream.empty() : Stream.of(name);
    }
}
