package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Limits;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.TextTrie;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Statements that travel in one trip: {@code a;b;c}, with all parameters in one row. */
final class Lead {
    private Lead() {}

    /**
     * @param end what the text ends with
     * @param forValues whether it is the text of those that are planned for their values
     */
    static String text(TextTrie texts, List<Statement> all, String end, boolean forValues) {
        if (all.size() == 1 && end.isEmpty() && !forValues) {
            return all.get(0).text();
        }
        SqlWriter out = texts.writer(Limits.NONE);
        for (int i = 0; i < all.size(); i++) {
            out.append(i == 0 ? "" : ";").append(all.get(i).text());
        }
        return out.append(end).append(forValues ? Planning.SAME : "").text();
    }

    static void bind(PreparedStatement prepared, List<Statement> all) throws SQLException {
        int index = 1;
        for (int i = 0; i < all.size(); i++) {
            index = bind(prepared, index, all.get(i));
        }
    }

    /** @param first the number of the place for its first parameter */
    static int bind(PreparedStatement prepared, int first, Statement statement) throws SQLException {
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
