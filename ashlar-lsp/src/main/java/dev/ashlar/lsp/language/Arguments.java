package dev.ashlar.lsp.language;

/** Arguments that several attributes take. */
final class Arguments {
    static final Word FIELDS = Word.argument("fields", "[$1]", "The fields, in order.");
    static final Word MAP = Word.argument("map", "\"$1\"", "Its name in PostgreSQL, instead of the derived one.");
    static final Word CLIENT_NAME =
            Word.argument("name", "\"$1\"", "Its name in the client, instead of the fields' names joined by `_`.");
    static final Word SORT = Word.argument("sort", "${1|Asc,Desc|}", "The order of the field in the index.");
    static final Word WHERE = Word.argument(
            "where",
            "raw(\"$1\")",
            "Which rows it covers: SQL in `raw(\"...\")`, or `{ deletedAt: null }`. Needs the preview feature `partialIndexes`.");

    private Arguments() {}
}
