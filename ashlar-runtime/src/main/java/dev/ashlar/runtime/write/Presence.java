package dev.ashlar.runtime.write;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * That a row is there, or is not: when something else matters only then.
 *
 * @param row by its key
 */
record Presence(Aim row, boolean there) {
    /** {@code AND [NOT] EXISTS (...)}; softly deleted rows are not there. */
    void and(SqlWriter out) {
        out.append(there ? " AND EXISTS (SELECT 1 FROM " : " AND NOT EXISTS (SELECT 1 FROM ");
        out.openScope();
        Aimed.writeFrom(out, row.table(), new Which(List.of(row), true));
        out.closeScope();
        out.append(")");
    }

    /** A statement with this in it; the text of one without a condition is kept. */
    static Statement statement(Session session, @Nullable Presence when, Object form, Consumer<SqlWriter> write) {
        if (when == null || when.row.pick().filter() == null) {
            return session.statement(new Form(form, when == null ? null : when.form()), write);
        }
        SqlWriter out = Limited.writer(session);
        write.accept(out);
        return out.toStatement();
    }

    private record Form(Object form, @Nullable Object when) {}

    private Object form() {
        return List.of(row.table().quotedName(), row.form(), there);
    }
}
