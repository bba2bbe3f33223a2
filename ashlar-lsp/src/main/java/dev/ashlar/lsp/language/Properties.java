package dev.ashlar.lsp.language;

import java.util.List;

/** Properties of a datasource and of a generator. */
public final class Properties {
    public static final List<Word> OF_DATASOURCE = List.of(
            property("provider", "\"postgresql\"", "The database: `\"postgresql\"`."),
            property(
                    "url",
                    "env(\"DATABASE_URL\")",
                    "Where the database is, as Prisma 6 has it; Prisma 7 keeps it out of the schema."),
            property("schemas", "[\"$1\"]", "The PostgreSQL schemas that models and enums name with `@@schema`."),
            property(
                    "extensions", "[$1]", "PostgreSQL's extensions. Needs the preview feature `postgresqlExtensions`."),
            property(
                    "relationMode",
                    "\"${1|foreignKeys,prisma|}\"",
                    "`\"foreignKeys\"`, or `\"prisma\"` for relations that the database does not know."),
            property("directUrl", "env(\"$1\")", "Prisma 6: an address that goes round a connection pooler."),
            property("shadowDatabaseUrl", "env(\"$1\")", "Prisma 6: a second database that Prisma's migrations use."));

    public static final List<Word> OF_GENERATOR = List.of(
            property("provider", "\"ashlar\"", "Who generates: `\"ashlar\"`. Other generators are left alone."),
            property("package", "\"$1\"", "The Java package of the client; `db` when absent."),
            property("output", "\"$1\"", "The source folder, relative to the schema."),
            property(
                    "previewFeatures",
                    "[\"$1\"]",
                    "Preview features of Prisma's language, for example `\"partialIndexes\"`."));

    private Properties() {}

    private static Word property(String name, String value, String documentation) {
        return Word.of(name, name + " = " + value, documentation);
    }
}
