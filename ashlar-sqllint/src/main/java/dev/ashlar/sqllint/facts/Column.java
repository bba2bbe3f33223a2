package dev.ashlar.sqllint.facts;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/**
 * A column that a statement makes or gives another type.
 *
 * @param table as {@link Names#table} writes it
 * @param node a ColumnDef; of ALTER COLUMN ... TYPE it holds the type only
 */
public record Column(Statement statement, String table, String name, Node node) {
    /** Columns of CREATE TABLE and of ALTER TABLE ... ADD COLUMN; with its new type one of ALTER COLUMN ... TYPE. */
    public static Stream<Column> in(Statement statement) {
        String table = Names.table(statement.tree().child("relation"));
        if (statement.is("CreateStmt")) {
            return statement.tree().list("tableElts").stream()
                    .filter(element -> element.is("ColumnDef"))
                    .map(element -> new Column(statement, table, element.text("colname"), element));
        }
        if (!statement.is("AlterTableStmt")) {
            return Stream.empty();
        }
        return statement.tree().list("cmds").stream()
                .filter(command -> command.child("def").is("ColumnDef"))
                .map(command -> altered(statement, table, command));
    }

    private static Column altered(Statement statement, String table, Node command) {
        Node definition = command.child("def");
        String name = definition.text("colname").isEmpty() ? command.text("name") : definition.text("colname");
        return new Column(statement, table, name, definition);
    }

    /** PostgreSQL's own name of the type: {@code varchar}, {@code int4}, {@code timestamp}. */
    public String type() {
        return Names.last(node.child("typeName"), "names");
    }

    public boolean isArray() {
        return node.child("typeName").has("arrayBounds");
    }

    public Stream<Node> constraints(String kind) {
        return node.list("constraints").stream().filter(c -> c.text("contype").equals(kind));
    }

    public boolean isNotNull() {
        return Stream.of("CONSTR_NOTNULL", "CONSTR_PRIMARY", "CONSTR_IDENTITY")
                .anyMatch(kind -> constraints(kind).findAny().isPresent());
    }

    /** {@code NONE} when there is none. */
    public Node defaultValue() {
        return constraints("CONSTR_DEFAULT").findFirst().orElse(Node.NONE).child("raw_expr");
    }

    /** Its name and type. */
    public Span span() {
        Span type = typeSpan();
        int start = node.at() < 0 ? type.start() : Math.min(node.at(), type.start());
        return new Span(statement.file(), start, type.end());
    }

    /** Its type as it is written. */
    public Span typeSpan() {
        return Places.type(statement, node.child("typeName"));
    }
}
