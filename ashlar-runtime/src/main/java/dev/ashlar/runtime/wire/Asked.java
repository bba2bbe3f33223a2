package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A statement that travels with others, and how its result is read.
 *
 * @param reader null when it is the number of rows written that is wanted
 */
public record Asked(Statement statement, @Nullable RowReader<?> reader) {
    /** The statement with an end that no comment of it can hide. */
    Statement ended() {
        return statement.text().contains("--")
                ? new Statement(statement.text() + "\n", statement.parameters(), statement.tables())
                : statement;
    }

    /** All of them, for the words of a failure that may be any one's. */
    static Statement all(List<Asked> asked) {
        List<Parameter> parameters = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        for (Asked one : asked) {
            parameters.addAll(one.statement().parameters());
            tables.addAll(one.statement().tables());
        }
        String text = asked.stream().map(one -> one.statement().text()).collect(Collectors.joining(";\n"));
        return new Statement(text, parameters, tables);
    }

    /** The rows, or how many were written, of the result that stands next; goes on to the one behind it. */
    Object take(PreparedStatement prepared) throws SQLException {
        Object result = reader == null
                ? (Object) Math.max(0, prepared.getLargeUpdateCount())
                : Sending.rows(prepared, statement, reader);
        prepared.getMoreResults();
        return result;
    }

    static long count(Object result) {
        return result instanceof List<?> list ? list.size() : ((Number) result).longValue();
    }
}
