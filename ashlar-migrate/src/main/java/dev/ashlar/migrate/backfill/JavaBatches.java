package dev.ashlar.migrate.backfill;

import dev.ashlar.migrate.backfill.Batches.Outcome;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.rows.Backfill;
import dev.ashlar.migrate.rows.Row;
import dev.ashlar.migrate.script.Step;
import dev.ashlar.sql.Literal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Changes locked rows to the values that Java gives for them. */
record JavaBatches(Sql sql, Batches batches, Step.Backfill step, Step.JavaValues java, Backfill code) {

    Outcome update(List<String> places, @Nullable Duration limit) throws SQLException {
        List<String> read = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        read(places, read, rows);
        List<@Nullable List<@Nullable Object>> values = code.values(rows);
        if (values.size() != rows.size()) {
            throw wrong("gave " + values.size() + " answers for " + rows.size() + " rows");
        }
        List<String> changes = IntStream.range(0, rows.size())
                .mapToObj(i -> change(read.get(i), values.get(i)))
                .filter(change -> !change.isEmpty())
                .toList();
        Outcome outcome = changes.isEmpty() ? Outcome.NOTHING : batches.changed(update(changes), limit);
        // A row that stays as it is matches again, too.
        return new Outcome(outcome.updated(), outcome.again() || changes.size() < rows.size());
    }

    private void read(List<String> places, List<String> read, List<Row> rows) throws SQLException {
        String text = "SELECT " + step.table() + ".ctid::text, " + java.reads() + " FROM " + step.table() + " WHERE "
                + batches.among(places);
        try (Statement statement = sql.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet result = statement.executeQuery(text)) {
                while (result.next()) {
                    read.add(result.getString(1));
                    rows.add(row(result));
                }
            }
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 2; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnLabel(i), result.getObject(i));
        }
        return new Row(values);
    }

    /** A row of VALUES; empty when the row stays as it is. */
    private String change(String place, @Nullable List<@Nullable Object> values) {
        if (values == null) {
            return "";
        }
        if (values.size() != java.columns().size()) {
            throw wrong("gave " + values.size() + " values for set=" + String.join(",", java.columns()));
        }
        return "('" + place + "', " + values.stream().map(JavaBatches::literal).collect(Collectors.joining(", ")) + ")";
    }

    private static String literal(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        return Literal.text(
                value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : value.toString());
    }

    private String update(List<String> changes) throws SQLException {
        List<String> set = new ArrayList<>();
        for (int i = 0; i < java.columns().size(); i++) {
            String column = java.columns().get(i);
            set.add(column + " = CAST(ashlar_values.v" + i + " AS " + type(column) + ")");
        }
        String names = IntStream.range(0, set.size()).mapToObj(i -> ", v" + i).collect(Collectors.joining());
        return "UPDATE " + step.table() + " SET " + String.join(", ", set) + " FROM (VALUES "
                + String.join(", ", changes) + ") AS ashlar_values (place" + names + ") WHERE " + step.table()
                + ".ctid = ashlar_values.place::tid";
    }

    private String type(String column) throws SQLException {
        String text = "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = to_regclass("
                + Literal.text(step.table()) + ") AND attname = (parse_ident(" + Literal.text(column) + "))[1]"
                + " AND NOT attisdropped";
        String type = sql.first(text, row -> row.getString(1));
        if (type == null) {
            throw wrong("sets the column " + column + ", which " + step.table() + " does not have");
        }
        return type;
    }

    private MigrationException wrong(String what) {
        return new MigrationException.Refused(
                "java-backfill",
                "the backfill " + java.name() + " " + what,
                "one list for each row, one value for each column of set=; null for a row that stays as it is");
    }
}
