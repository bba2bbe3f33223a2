package dev.ashlar.lsp.language;

import static dev.ashlar.lsp.language.Arguments.CLIENT_NAME;
import static dev.ashlar.lsp.language.Arguments.FIELDS;
import static dev.ashlar.lsp.language.Arguments.MAP;
import static dev.ashlar.lsp.language.Arguments.WHERE;

import java.util.List;

/** Attributes of a whole model or enum. */
public final class BlockAttributes {
    private static final Word TABLE =
            Word.of("map", "map(\"$1\")", "The name in PostgreSQL of the table, or of the enum's type.");
    private static final Word SCHEMA =
            Word.of("schema", "schema(\"$1\")", "The PostgreSQL schema it lies in, one of the datasource's `schemas`.");

    public static final List<Word> OF_MODEL = List.of(
            Word.of(
                    "index",
                    "index([$1])",
                    "An index of these fields, in this order.",
                    FIELDS,
                    MAP,
                    Word.argument("type", "$1", "The index method: `BTree` when absent."),
                    WHERE),
            Word.of(
                    "unique",
                    "unique([$1])",
                    "No two rows have the same values together: a unique index.",
                    FIELDS,
                    MAP,
                    CLIENT_NAME,
                    WHERE),
            Word.of("id", "id([$1])", "The primary key, of several columns.", FIELDS, MAP, CLIENT_NAME),
            TABLE,
            SCHEMA,
            Word.of("ignore", "ignore", "The table exists, and the client leaves it out."));

    public static final List<Word> OF_ENUM = List.of(TABLE, SCHEMA);

    private BlockAttributes() {}
}
