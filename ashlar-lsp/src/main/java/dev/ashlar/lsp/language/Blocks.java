package dev.ashlar.lsp.language;

import java.util.List;

/** What stands at the top of a file. */
public final class Blocks {
    public static final List<Word> ALL = List.of(
            block("model", "${1:Name} {\n  id String @id @default(uuid(7)) @db.Uuid\n  $0\n}", "A table."),
            block("enum", "${1:Name} {\n  $0\n}", "An enum type of PostgreSQL."),
            block("view", "${1:Name} {\n  $0\n}", "A view that is made by hand. Needs the preview feature `views`."),
            block("datasource", "db {\n  provider = \"postgresql\"\n}", "The database; a schema has one."),
            block(
                    "generator",
                    "client {\n  provider = \"ashlar\"\n  package  = \"$1\"\n}",
                    "What is generated from the schema."));

    private Blocks() {}

    private static Word block(String keyword, String rest, String documentation) {
        return Word.of(keyword, keyword + " " + rest, documentation);
    }
}
