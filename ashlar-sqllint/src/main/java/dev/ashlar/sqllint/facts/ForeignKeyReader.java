package dev.ashlar.sqllint.facts;

import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Finds foreign keys. */
final class ForeignKeyReader {
    private ForeignKeyReader() {}

    static Stream<ForeignKey> foreignKeys(Statement statement) {
        Stream<ForeignKey> ofColumns = Column.in(statement)
                .flatMap(c -> c.constraints("CONSTR_FOREIGN")
                        .map(node -> foreignKey(statement, c.table(), List.of(c.name()), node)));
        String table = Names.table(statement.tree().child("relation"));
        Stream<ForeignKey> ofTable = Constraints.in(statement)
                .filter(c -> c.text("contype").equals("CONSTR_FOREIGN"))
                .map(node -> foreignKey(statement, table, node.names("fk_attrs"), node));
        return Stream.concat(ofColumns, ofTable);
    }

    private static ForeignKey foreignKey(Statement statement, String table, List<String> columns, Node node) {
        return new ForeignKey(
                statement, table, columns, Names.table(node.child("pktable")), node.names("pk_attrs"), node);
    }
}
