package dev.ashlar.runtime.error;

import java.util.Optional;

/** Names of conditions, from PostgreSQL's manual, appendix "PostgreSQL Error Codes". */
final class Condition {
    private Condition() {}

    /** Of those that are met most; empty for all others. */
    static Optional<String> name(String sqlState) {
        return Optional.ofNullable(
                switch (sqlState) {
                    case "0A000" -> "feature-not-supported";
                    case "22001" -> "string-data-right-truncation";
                    case "22003" -> "numeric-value-out-of-range";
                    case "22007" -> "invalid-datetime-format";
                    case "22012" -> "division-by-zero";
                    case "22021" -> "character-not-in-repertoire";
                    case "22023" -> "invalid-parameter-value";
                    case "22P02" -> "invalid-text-representation";
                    case "25006" -> "read-only-sql-transaction";
                    case "25P02" -> "in-failed-sql-transaction";
                    case "26000" -> "invalid-sql-statement-name";
                    case "42501" -> "insufficient-privilege";
                    case "42601" -> "syntax-error";
                    case "42703" -> "undefined-column";
                    case "42704" -> "undefined-object";
                    case "42804" -> "datatype-mismatch";
                    case "42883" -> "undefined-function";
                    case "42P01" -> "undefined-table";
                    case "53200" -> "out-of-memory";
                    case "55P03" -> "lock-not-available";
                    case "57014" -> "query-canceled";
                    default -> null;
                });
    }
}
