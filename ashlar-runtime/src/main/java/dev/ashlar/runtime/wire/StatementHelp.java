package dev.ashlar.runtime.wire;

/** What to do about a statement that PostgreSQL refused, by SQLSTATE. */
final class StatementHelp {
    static final String COPY_REFUSED =
            "COPY into a table with row-level security is refused for the roles that it holds for:"
                    + " use createMany.";

    private StatementHelp() {}

    static String of(String state) {
        return switch (state) {
            case "42501" ->
                "The role may not do this: GRANT it the privilege; or row-level security refused a row of another"
                        + " tenant (or of none): call it inside withTenant of the row's tenant.";
            case "42P01", "42703" ->
                "The database and the schema differ: run the migrations (ashlar migrate deploy), or correct the name.";
            case "42704" ->
                "What is named is not in this database: run the migrations (ashlar migrate deploy); for a type of an"
                        + " extension, CREATE EXTENSION, or add its schema to the search_path.";
            case "42601" -> "Correct the SQL at the place that is marked.";
            case "42803" ->
                "Group by the column, or put it into an aggregate. An expression with a value in it is another one each time it is"
                        + " written: select it in a subquery, and group by its column there.";
            case "42804" -> "The types do not fit: cast the parameter (?::type).";
            case "42883" ->
                "The types do not fit: cast the parameter (?::type); or the column, where its type is not compared or sorted:"
                        + " cast(PgType.JSONB) of json, cast(PgType.STRING) of xml and point.";
            case "22001" ->
                "The text is longer than its column: shorten it, or widen the column (@db.VarChar(n), or text without a limit).";
            case "22003" ->
                "The number does not fit its column: use one that does, or widen the column (BigInt, @db.Decimal(p, s)).";
            case "22023" ->
                "Correct the value. A list of any length is one parameter: = ANY (?) or unnest(?) with an array.";
            case "22P02", "22P05", "22007" ->
                "The text is not a value of the type that it stands for: correct it, or parse it before it is sent.";
            case "25006" -> "This transaction only reads: leave readOnly() away, or write to the primary.";
            case "25P02" ->
                "An earlier statement of this transaction failed. Let its error out, or put what may fail into"
                        + " savepoint(...).";
            case "26000", "42P05" -> "A pooler in transaction mode is between: add pgbouncer=true to the URL.";
            case "55P03" -> "Another transaction holds the lock: try again later.";
            case "57014" ->
                "The statement took longer than its timeout, or was cancelled: make it quicker (ashlar explain shows what"
                        + " takes long), or raise statement_timeout of the role or of the URL.";
            default ->
                state.startsWith("53")
                        ? "The server has run out of something (memory, disk, connections): see its log."
                        : "Look the SQLSTATE up in PostgreSQL's manual, appendix A.";
        };
    }
}
