package dev.ashlar.lsp.completion;

import dev.ashlar.compiler.check.Vocabulary;
import dev.ashlar.lsp.completion.Suggestion.Kind;
import dev.ashlar.lsp.language.Properties;
import dev.ashlar.lsp.language.Word;
import java.util.List;
import java.util.stream.Stream;

/** A line of a datasource or a generator. */
final class PropertyCompletion {
    /** Those that PostgreSQL itself brings, with words that need no {@code map}; and three that are much used. */
    private static final List<String> EXTENSIONS = List.of(
            "btree_gin",
            "btree_gist",
            "citext",
            "hstore",
            "ltree",
            "pg_stat_statements",
            "pg_trgm",
            "pgcrypto",
            "postgis",
            "unaccent",
            "vector");

    private final Cursor cursor;
    private final boolean datasource;

    PropertyCompletion(Cursor cursor) {
        this.cursor = cursor;
        this.datasource = cursor.block().keyword().equals("datasource");
    }

    Stream<Suggestion> suggestions() {
        if (cursor.before().isEmpty() && !cursor.inString()) {
            List<Word> words = datasource ? Properties.OF_DATASOURCE : Properties.OF_GENERATOR;
            return words.stream().map(word -> Suggestion.of(Kind.PROPERTY, word, "", cursor.word()));
        }
        boolean atValue = cursor.before().size() > 1 && cursor.before().get(1).isSign("=");
        return atValue ? values(cursor.before().get(0).text()) : Stream.empty();
    }

    private Stream<Suggestion> values(String property) {
        return switch (property) {
            case "provider" -> texts(datasource ? List.of("postgresql") : List.of("ashlar", "prisma-client"));
            case "relationMode" -> texts(List.of("foreignKeys", "prisma"));
            case "previewFeatures" -> inList(texts(Vocabulary.previewFeatures()));
            case "extensions" -> inList(EXTENSIONS.stream().map(name -> value(name)));
            case "url", "directUrl", "shadowDatabaseUrl" -> environment();
            default -> Stream.empty();
        };
    }

    private Stream<Suggestion> inList(Stream<Suggestion> suggestions) {
        return cursor.frames().isEmpty() ? Stream.empty() : suggestions;
    }

    private Stream<Suggestion> environment() {
        return cursor.inString()
                ? Stream.empty()
                : Stream.of(new Suggestion(
                        Kind.FUNCTION,
                        "env(\"...\")",
                        "env(\"${1:DATABASE_URL}\")",
                        "The value of an environment variable.",
                        cursor.word()));
    }

    private Stream<Suggestion> texts(List<String> texts) {
        return texts.stream()
                .map(text -> cursor.inString() ? text : "\"" + text + "\"")
                .map(this::value);
    }

    private Suggestion value(String text) {
        return Suggestion.plain(Kind.VALUE, text, "", cursor.word());
    }
}
