package dev.ashlar.runtime.write;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.wire.CopyFormat;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table as PostgreSQL has it, asked before rows are copied. COPY is refused where row-level security holds for the role
 * (manual, COPY: "Use equivalent INSERT statements instead"), into views and into foreign tables of some wrappers; it does not
 * heed rules.
 *
 * @param refuses whether the rows have to be inserted
 * @param receivers by column, the function that reads its binary values; of a domain that of its type
 */
record CopyTarget(Table table, boolean refuses, Map<String, String> receivers) {
    private static final String ASKED = "SELECT a.attname, coalesce(b.typreceive, t.typreceive)::text,"
            + " row_security_active(c.oid) OR c.relkind NOT IN ('r', 'p') OR c.relhasrules FROM pg_catalog.pg_class AS c"
            + " JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
            + " JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid"
            + " LEFT JOIN pg_catalog.pg_type AS b ON t.typtype = 'd' AND b.oid = t.typbasetype"
            + " WHERE c.oid = ?::regclass";

    private record Answer(String column, String receiver, boolean refuses) {}

    static CopyTarget of(Session session, Table table) {
        if (session.tenant() != null && table.tenantKey() != null) {
            return new CopyTarget(table, true, Map.of());
        }
        Statement asked = new Statement(ASKED, List.of(new Parameter(PgType.STRING, table.quotedName())));
        List<Answer> answers = session.query(
                asked,
                row -> new Answer(
                        String.valueOf(row.get(0, PgType.STRING)),
                        String.valueOf(row.get(1, PgType.STRING)),
                        Boolean.TRUE.equals(row.get(2, PgType.BOOLEAN))));
        Map<String, String> receivers = answers.stream().collect(Collectors.toMap(Answer::column, Answer::receiver));
        return new CopyTarget(table, answers.stream().anyMatch(Answer::refuses), receivers);
    }

    CopyFormat format(List<Column<?>> columns) {
        return CopyFormat.of(columns, receivers);
    }

    Statement statement(List<Column<?>> columns, CopyFormat format) {
        String names = columns.stream().map(Column::quotedName).collect(Collectors.joining(", ", "(", ")"));
        String text = "COPY " + table.quotedName() + " " + names + " FROM STDIN" + format.option();
        return new Statement(text, List.of(), List.of(table));
    }
}
