package dev.ashlar.lsp.language;

import static dev.ashlar.lsp.language.Arguments.MAP;
import static dev.ashlar.lsp.language.Arguments.SORT;
import static dev.ashlar.lsp.language.Arguments.WHERE;

import java.util.List;

/** Attributes of a field, those with a native type aside. */
public final class FieldAttributes {
    public static final Word RELATION = Word.of(
            "relation",
            "relation(fields: [$1], references: [$2])",
            "How a relation is held: by a foreign key of `fields` on `references` of the other model. "
                    + "The side without the key needs it only to name a relation.",
            Word.argument("fields", "[$1]", "The columns of this model that hold the foreign key."),
            Word.argument(
                    "references", "[$1]", "The columns of the other model that they refer to, an id or a unique key."),
            Word.argument("name", "\"$1\"", "Its name, needed when two models have several relations."),
            Word.argument("onDelete", "$1", "What happens to this row when the other one is deleted."),
            Word.argument(
                    "onUpdate",
                    "$1",
                    "What happens to this row when the other one's key changes; `Cascade` when absent."),
            Word.argument("map", "\"$1\"", "The name of the foreign key in PostgreSQL, instead of the derived one."));

    public static final List<Word> ALL = List.of(
            Word.of("id", "id", "The primary key. For one of several columns write `@@id([a, b])`.", MAP, SORT),
            Word.of("unique", "unique", "No two rows have the same value: a unique index.", MAP, SORT, WHERE),
            Word.of(
                    "default",
                    "default($1)",
                    "The value of a row that says none: a literal, a function such as `now()` or `uuid(7)`, or SQL in `dbgenerated(\"...\")`."),
            Word.of("map", "map(\"$1\")", "The column's name in PostgreSQL, or the label of an enum's value."),
            RELATION,
            Word.of("updatedAt", "updatedAt", "The client sets it to the present at every update."),
            Word.of("ignore", "ignore", "The column exists, and the client leaves it out."));

    /** Those that a value of an enum takes. */
    public static final List<Word> OF_ENUM_VALUE =
            ALL.stream().filter(word -> word.name().equals("map")).toList();

    private FieldAttributes() {}
}
