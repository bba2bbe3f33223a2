package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.Statement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The statements that travel in front of another: {@code a; b; statement}, with all parameters in one row. */
final class Lead {
    private Lead() {}

    static String text(List<Statement> before, Statement statement) {
        if (before.isEmpty()) {
            return statement.text();
        }
        StringBuilder text =
                new StringBuilder(64 * before.size() + statement.text().length());
        for (Statement one : before) {
            text.append(one.text()).append(';');
        }
        return text.append(statement.text()).toString();
    }

    static void bind(PreparedStatement prepared, List<Statement> before, Statement statement) throws SQLException {
        int index = 1;
        for (Statement one : before) {
            index = bind(prepared, index, one);
        }
        bind(prepared, index, statement);
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
