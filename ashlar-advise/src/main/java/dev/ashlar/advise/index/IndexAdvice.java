package dev.ashlar.advise.index;

import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The index for a scan: equality columns first, then the order or the range, partial where a condition has no value. */
public final class IndexAdvice {
    private IndexAdvice() {}

    /**
     * @param sortKeys the order that is asked of the rows, as EXPLAIN prints it; empty when none is
     * @return the statement that builds it without stopping writers; empty when no column can lead one
     */
    public static Optional<String> statement(String table, Filter filter, List<String> sortKeys) {
        List<String> columns = new ArrayList<>(filter.equal());
        if (filter.ranges().isEmpty()) {
            sortKeys.stream()
                    .map(IndexAdvice::key)
                    .filter(k -> !filter.equal().contains(k))
                    .forEach(columns::add);
        } else {
            columns.add(filter.ranges().get(0));
        }
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        String where = filter.constant().isEmpty() ? "" : " WHERE " + String.join(" AND ", filter.constant());
        return Optional.of("CREATE INDEX CONCURRENTLY ON " + Identifier.quote(table) + " (" + String.join(", ", columns)
                + ")" + where + ";");
    }

    /** {@code posts.created_at DESC} without its table. */
    private static String key(String sortKey) {
        return sortKey.replaceFirst("^(?:\"[^\"]+\"|[a-z_][a-z0-9_$]*)\\.", "");
    }
}
