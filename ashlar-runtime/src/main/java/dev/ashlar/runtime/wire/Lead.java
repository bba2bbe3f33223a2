package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.Statement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements that travel in one trip: {@code a;b;c}, with all parameters in one row. */
final class Lead {
    private Lead() {}

    /** @param end what the text ends with */
    static String text(Texts texts, List<Statement> all, String end) {
        if (all.size() == 1 && end.isEmpty()) {
            return all.get(0).text();
        }
        List<String> parts = new ArrayList<>(all.size() + 1);
        for (Statement one : all) {
            parts.add(one.text());
        }
        parts.add(end);
        return texts.of(parts, () -> String.join(";", parts.subList(0, all.size())) + end);
    }

    static void bind(PreparedStatement prepared, List<Statement> all) throws SQLException {
        int index = 1;
        for (Statement one : all) {
            index = bind(prepared, index, one);
        }
    }

    private static int bind(PreparedStatement prepared, int first, Statement statement) throws SQLException {
        List<Parameter> parameters = statement.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            try {
                Codecs.bind(prepared, first + i, parameter.type(), parameter.value());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "parameter " + (i + 1) + " cannot be sent: " + e.getMessage() + "\n  statement: " + statement,
                        e);
            }
        }
        return first + parameters.size();
    }
}
