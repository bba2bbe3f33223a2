package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import java.util.stream.Stream;

/**
 * One command of an ALTER TABLE of a table that is in use: this file did not make it.
 *
 * @param node an AlterTableCmd
 */
record Command(Statement statement, String table, Node node) {
    static Stream<Command> in(Statement statement, Context context) {
        Node tree = statement.tree();
        String table = Names.table(tree.child("relation"));
        boolean inUse = statement.is("AlterTableStmt")
                && tree.text("objtype").equals("OBJECT_TABLE")
                && !context.isNew(table, statement);
        return inUse ? tree.list("cmds").stream().map(c -> new Command(statement, table, c)) : Stream.empty();
    }

    /** Those of a kind: {@code AT_AddColumn}. */
    static Stream<Command> in(Statement statement, Context context, String subtype) {
        return in(statement, context).filter(c -> c.is(subtype));
    }

    /** The constraints that it adds of a kind: {@code CONSTR_CHECK}. */
    static Stream<Command> adding(Statement statement, Context context, String contype) {
        return in(statement, context, "AT_AddConstraint")
                .filter(c -> c.definition().text("contype").equals(contype));
    }

    boolean is(String subtype) {
        return node.text("subtype").equals(subtype);
    }

    String name() {
        return node.text("name");
    }

    Node definition() {
        return node.child("def");
    }

    /** Whether the statement has no other command. */
    boolean isAlone() {
        return statement.tree().list("cmds").size() == 1;
    }

    /** The table as a rewritten statement names it, in quotes. */
    String written() {
        Node relation = statement.tree().child("relation");
        String schema = relation.text("schemaname");
        return Identifier.quote(schema.isEmpty() ? null : schema, relation.text("relname"));
    }

    /** The statement's first line. */
    Span head() {
        return Places.head(statement);
    }
}
