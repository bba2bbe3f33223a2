package dev.ashlar.runtime.error;

/** There is no such row, or this tenant may not see it. */
public final class RecordNotFound extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** @param wanted what was looked for, in words without values: {@code "id"}, {@code "slug"} */
    public RecordNotFound(String table, String wanted) {
        super(
                ErrorReport.of("no row of \"" + table + "\" was found by " + wanted)
                        .withTable(table),
                "Check the key; a row of another tenant or a softly deleted one is not found either.",
                null);
    }
}
