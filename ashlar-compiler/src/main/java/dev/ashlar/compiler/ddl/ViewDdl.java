package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.View;
import dev.ashlar.compiler.diff.ViewChange;
import dev.ashlar.sql.Literal;

/** Views. */
final class ViewDdl implements ViewChange.Cases<Statement> {
    @Override
    public Statement createView(ViewChange.CreateView change) {
        View view = change.view();
        String options = view.options().isEmpty() ? "" : " WITH (" + String.join(", ", view.options()) + ")";
        return new Statement(
                "CreateView",
                (change.replace() ? "CREATE OR REPLACE " : "CREATE ") + view.kind() + " "
                        + view.name().quoted() + options + " AS\n" + view.definition());
    }

    @Override
    public Statement dropView(ViewChange.DropView change) {
        View view = change.view();
        return new Statement(
                "DropView", "DROP " + view.kind() + " " + view.name().quoted());
    }

    @Override
    public Statement commentView(ViewChange.CommentView change) {
        View view = change.view();
        String comment = view.declared() ? Mark.comment(view.comment()) : view.comment();
        return new Statement(
                "Comment",
                "COMMENT ON " + view.kind() + " " + view.name().quoted() + " IS "
                        + (comment == null ? "NULL" : Literal.text(comment)));
    }
}
