package dev.ashlar.compiler.online.inplace;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an expression may have another value for each row, so that ADD COLUMN writes every row anew. What is not known to
 * be the same for a whole statement counts as one that may.
 */
final class Volatile {
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern CALL = Pattern.compile("([A-Za-z_][A-Za-z0-9_$]*)\"?\\s*\\(");

    /** Functions that are stable or immutable in every version (pg_proc.provolatile), and what looks like one. */
    private static final Set<String> SAME = Set.of(
            "now",
            "current_setting",
            "current_schema",
            "transaction_timestamp",
            "statement_timestamp",
            "current_timestamp",
            "localtimestamp",
            "current_time",
            "localtime",
            "date_trunc",
            "timezone",
            "make_date",
            "make_interval",
            "make_timestamptz",
            "to_date",
            "to_char",
            "lower",
            "upper",
            "concat",
            "coalesce",
            "nullif",
            "cast",
            "array",
            "row",
            "jsonb_build_object",
            "jsonb_build_array",
            "json_build_object",
            "json_build_array",
            "numeric",
            "decimal",
            "varchar",
            "varying",
            "char",
            "character",
            "bpchar",
            "bit",
            "varbit",
            "timestamp",
            "timestamptz",
            "time",
            "timetz",
            "interval");

    private Volatile() {}

    static boolean mayBe(String expression) {
        Matcher calls = CALL.matcher(TEXT.matcher(expression).replaceAll("''"));
        while (calls.find()) {
            if (!SAME.contains(calls.group(1).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
