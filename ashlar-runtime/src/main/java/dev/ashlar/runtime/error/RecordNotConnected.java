package dev.ashlar.runtime.error;

import org.jspecify.annotations.Nullable;

/** A nested write is about a row that the written row is not linked to. */
public final class RecordNotConnected extends DatabaseException {
    private static final long serialVersionUID = 1L;

    private final String relation;

    /**
     * @param relation {@code "posts.comments"}
     * @param by what it was looked for by, in words without values; null: it was the one row of the relation
     */
    public RecordNotConnected(String table, String relation, @Nullable String by) {
        super(
                ErrorReport.of("no row of \"" + table + "\"" + (by == null ? "" : " found by " + by) + " is linked by "
                                + relation)
                        .withTable(table),
                "Connect the row first, or say upsert, which makes it; updateMany and deleteMany ask for no row.",
                null);
        this.relation = relation;
    }

    /** The relation that was followed: {@code posts.comments}. */
    public String relation() {
        return relation;
    }
}
