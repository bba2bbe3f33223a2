package dev.ashlar.migrate.trace;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Constraint;
import dev.ashlar.compiler.relation.Constraint.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Constraints by relation. */
final class ConstraintReader {
    private static final String SQL = """
            SELECT k.conrelid::bigint AS relation, k.conname, k.contype, k.convalidated, fn.nspname, f.relname,
                   ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY x (num, pos)
                           JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = x.num ORDER BY x.pos) AS columns,
                   ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY x (num, pos)
                           JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = x.num ORDER BY x.pos) AS referenced,
                   CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END AS expression
              FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_class f ON f.oid = k.confrelid LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
             WHERE k.contype IN ('c', 'n', 'p', 'u', 'x', 'f') AND %s
             ORDER BY k.conrelid, k.oid
            """;
    private static final Pattern NOT_NULL =
            Pattern.compile("(?:\"((?:[^\"]|\"\")+)\"|([\\p{L}_][\\p{L}\\d_$]*)) IS NOT NULL");
    private static final Pattern OTHER_LOGIC = Pattern.compile("\\b(OR|NOT|CASE)\\b");

    private ConstraintReader() {}

    static Map<Long, List<Constraint>> read(Rows rows) throws SQLException {
        return rows.byRelation(String.format(SQL, Rows.NOT_SYSTEM), row -> constraint(row, rows));
    }

    private static Constraint constraint(ResultSet row, Rows rows) throws SQLException {
        TableName references = row.getString("relname") == null ? null : rows.name(row, "nspname", "relname");
        String expression = row.getString("expression");
        return new Constraint(
                row.getString("conname"),
                kind(row.getString("contype")),
                Rows.strings(row, "columns"),
                row.getBoolean("convalidated"),
                expression == null ? List.of() : proven(expression),
                references,
                Rows.strings(row, "referenced"));
    }

    /** Of a CHECK that is IS NOT NULL, or several joined by AND; of any other nothing is said. */
    private static List<String> proven(String expression) {
        List<String> columns = new ArrayList<>();
        Matcher matcher = NOT_NULL.matcher(expression);
        String rest = matcher.replaceAll("");
        if (OTHER_LOGIC.matcher(rest).find()) {
            return List.of();
        }
        matcher.reset();
        while (matcher.find()) {
            columns.add(matcher.group(2) == null ? matcher.group(1).replace("\"\"", "\"") : matcher.group(2));
        }
        return columns;
    }

    private static Kind kind(String contype) {
        return switch (contype) {
            case "n" -> Kind.NOT_NULL;
            case "p" -> Kind.PRIMARY;
            case "u" -> Kind.UNIQUE;
            case "x" -> Kind.EXCLUSION;
            case "f" -> Kind.FOREIGN;
            default -> Kind.CHECK;
        };
    }
}
