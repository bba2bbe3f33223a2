package dev.ashlar.runtime.error;

import org.jspecify.annotations.Nullable;

/** There is no such row, or this tenant may not see it. */
public final class RecordNotFound extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** @param wanted what was looked for, in words without values: {@code "id"}, {@code "slug"} */
    public RecordNotFound(String table, String wanted) {
        this(table, wanted, null);
    }

    /** @param cause PostgreSQL's own error, which has ended the transaction; null: it was asked, and answered */
    public RecordNotFound(String table, String wanted, @Nullable Throwable cause) {
        super(
                ErrorReport.of("no row of \"" + table + "\" was found by " + wanted)
                        .withTable(table),
                "Check the key; a row of another tenant or a softly deleted one is not found either.",
                cause);
    }
}
