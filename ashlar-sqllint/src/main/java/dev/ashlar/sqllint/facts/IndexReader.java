package dev.ashlar.sqllint.facts;

import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Finds indexes: those asked for, and those that keys bring along. */
final class IndexReader {
    private IndexReader() {}

    static Stream<Index> indexes(Statement statement) {
        if (statement.is("IndexStmt")) {
            return Stream.of(made(statement));
        }
        return Stream.concat(ofColumns(statement), Constraints.in(statement).flatMap(c -> ofKey(statement, c)));
    }

    private static Index made(Statement statement) {
        Node tree = statement.tree();
        List<String> keys =
                tree.list("indexParams").stream().map(p -> p.text("name")).toList();
        return new Index(
                statement,
                Names.table(tree.child("relation")),
                keys,
                tree.flag("unique"),
                tree.text("accessMethod"),
                tree.child("whereClause"),
                tree);
    }

    private static Stream<Index> ofColumns(Statement statement) {
        return Column.in(statement)
                .filter(c -> Stream.concat(c.constraints("CONSTR_PRIMARY"), c.constraints("CONSTR_UNIQUE"))
                        .findAny()
                        .isPresent())
                .map(c -> key(statement, c.table(), List.of(c.name()), c.node()));
    }

    private static Stream<Index> ofKey(Statement statement, Node constraint) {
        String kind = constraint.text("contype");
        return kind.equals("CONSTR_PRIMARY") || kind.equals("CONSTR_UNIQUE")
                ? Stream.of(key(
                        statement,
                        Names.table(statement.tree().child("relation")),
                        constraint.names("keys"),
                        constraint))
                : Stream.empty();
    }

    private static Index key(Statement statement, String table, List<String> keys, Node node) {
        return new Index(statement, table, keys, true, "btree", Node.NONE, node);
    }
}
