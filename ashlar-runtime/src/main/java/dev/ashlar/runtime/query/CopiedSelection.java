package dev.ashlar.runtime.query;

import dev.ashlar.runtime.copy.CopyOptions;
import dev.ashlar.runtime.copy.CopyOut;
import dev.ashlar.runtime.session.Call;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.Layout.Heading;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of a shape by COPY: one statement, so that the shape may have no lists. */
record CopiedSelection<R>(ShapeToken<?, R> shape, Arguments call) {
    CopyOut<R> on(Session session, Call called) {
        Arguments asked = call.over(shape);
        Layout<R> layout = asked.layout(shape);
        asked.parts().refuseUnknown(layout);
        if (layout.isBranched()) {
            throw new IllegalArgumentException("COPY is one statement, and the rows of a list or a tree are another:"
                    + " use a shape without them, or stream(...)");
        }
        if (asked.isBackward()) {
            throw new IllegalArgumentException("a COPY cannot be read from its end: sort the other way round");
        }
        Selection selection = new Selection(session, shape.table(), asked);
        return new CopyOut<>(
                session,
                called,
                () -> selection.rows(layout),
                layout.builder(),
                options -> file(selection.rows(layout), layout, options));
    }

    /**
     * With names, and without the columns that the engine reads for itself. What is read through a cast (money as numeric) is cast
     * back in binary, where the type decides.
     */
    private static Statement file(Statement rows, Layout<?> layout, CopyOptions options) {
        String columns = layout.headings().stream()
                .map(heading -> column(heading, options))
                .collect(Collectors.joining(", "));
        String places = IntStream.range(0, layout.columns())
                .mapToObj(CopiedSelection::place)
                .collect(Collectors.joining(", "));
        return new Statement(
                "SELECT " + columns + " FROM (" + rows.text() + ") AS \"rows\" (" + places + ")",
                rows.parameters(),
                rows.tables());
    }

    private static String column(Heading heading, CopyOptions options) {
        boolean back = options.isBinary() && !heading.type().readCast().isEmpty();
        return place(heading.place()) + (back ? "::" + heading.type().sqlName() : "") + " AS "
                + Identifier.quote(heading.name());
    }

    private static String place(int column) {
        return "\"c" + column + '"';
    }
}
