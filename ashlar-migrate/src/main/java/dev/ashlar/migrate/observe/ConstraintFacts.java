package dev.ashlar.migrate.observe;

import dev.ashlar.compiler.lint.live.LiveConstraint;
import dev.ashlar.compiler.lint.live.LiveForeignKey;
import dev.ashlar.compiler.lint.live.QualifiedName;
import dev.ashlar.compiler.model.ReferentialAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Constraints, and foreign keys with the types of both sides. */
final class ConstraintFacts {
    // conenforced is read as JSON because PostgreSQL 18 is the first to have it.
    private static final String CONSTRAINTS = """
            SELECT n.nspname, t.relname, c.conname, c.contype, c.convalidated, c.condeferrable,
                   coalesce((to_jsonb(c) ->> 'conenforced')::boolean, true) AS enforced,
                   pg_get_constraintdef(c.oid) AS definition, %s AS columns
              FROM pg_constraint c
              JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
             WHERE c.conparentid = 0 AND %s AND %s AND t.relname NOT IN ('_ashlar_migrations', '_ashlar_clients', '_prisma_migrations')
             ORDER BY n.nspname, t.relname, c.conname
            """.formatted(
                    names("c.conkey", "c.conrelid", "a.attname::text"),
                    Asking.OURS,
                    Asking.notOfExtension("pg_class", "t.oid"));
    private static final String FOREIGN_KEYS = """
            SELECT n.nspname, t.relname, c.conname, c.confdeltype, c.confupdtype, c.convalidated, c.condeferrable,
                   rn.nspname AS ref_schema, r.relname AS ref_table, %s AS columns, %s AS types, %s AS ref_columns, %s AS ref_types
              FROM pg_constraint c
              JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
              JOIN pg_class r ON r.oid = c.confrelid JOIN pg_namespace rn ON rn.oid = r.relnamespace
             WHERE c.contype = 'f' AND c.conparentid = 0 AND %s AND %s
             ORDER BY n.nspname, t.relname, c.conname
            """.formatted(
                    names("c.conkey", "c.conrelid", "a.attname::text"),
                    names("c.conkey", "c.conrelid", "format_type(a.atttypid, a.atttypmod)"),
                    names("c.confkey", "c.confrelid", "a.attname::text"),
                    names("c.confkey", "c.confrelid", "format_type(a.atttypid, a.atttypmod)"),
                    Asking.OURS,
                    Asking.notOfExtension("pg_class", "t.oid"));

    private ConstraintFacts() {}

    private static String names(String numbers, String table, String what) {
        return "ARRAY(SELECT " + what + " FROM unnest(" + numbers + ") WITH ORDINALITY k (num, pos)"
                + " JOIN pg_attribute a ON a.attrelid = " + table + " AND a.attnum = k.num ORDER BY k.pos)";
    }

    static List<LiveConstraint> constraints(Asking ask) throws SQLException {
        return ask.rows(
                CONSTRAINTS,
                row -> new LiveConstraint(
                        table(row),
                        row.getString("conname"),
                        kind(row.getString("contype")),
                        Asking.strings(row, "columns"),
                        row.getBoolean("convalidated"),
                        row.getBoolean("enforced"),
                        row.getBoolean("condeferrable"),
                        row.getString("definition")));
    }

    static List<LiveForeignKey> foreignKeys(Asking ask) throws SQLException {
        return ask.rows(
                FOREIGN_KEYS,
                row -> new LiveForeignKey(
                        table(row),
                        row.getString("conname"),
                        Asking.strings(row, "columns"),
                        Asking.strings(row, "types"),
                        new QualifiedName(row.getString("ref_schema"), row.getString("ref_table")),
                        Asking.strings(row, "ref_columns"),
                        Asking.strings(row, "ref_types"),
                        action(row.getString("confdeltype")),
                        action(row.getString("confupdtype")),
                        row.getBoolean("convalidated"),
                        row.getBoolean("condeferrable")));
    }

    private static QualifiedName table(ResultSet row) throws SQLException {
        return new QualifiedName(row.getString("nspname"), row.getString("relname"));
    }

    private static LiveConstraint.Kind kind(String contype) {
        return switch (contype) {
            case "p" -> LiveConstraint.Kind.PRIMARY_KEY;
            case "u" -> LiveConstraint.Kind.UNIQUE;
            case "f" -> LiveConstraint.Kind.FOREIGN_KEY;
            case "x" -> LiveConstraint.Kind.EXCLUSION;
            case "n" -> LiveConstraint.Kind.NOT_NULL;
            case "t" -> LiveConstraint.Kind.TRIGGER;
            default -> LiveConstraint.Kind.CHECK;
        };
    }

    private static ReferentialAction action(String code) {
        return switch (code) {
            case "c" -> ReferentialAction.CASCADE;
            case "r" -> ReferentialAction.RESTRICT;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
