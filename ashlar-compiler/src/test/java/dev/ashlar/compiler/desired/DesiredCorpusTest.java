package dev.ashlar.compiler.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.corpus.Corpus;
import dev.ashlar.compiler.corpus.Entry;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.source.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Public schemas make the statements that Prisma makes of them. */
@Tag("corpus")
class DesiredCorpusTest {
    /** Prisma 7.10 has no default for {@code uuid(7)} in the database, as before PostgreSQL 18. */
    private static final Target LIKE_PRISMA = new Target(17);

    private static Catalog catalog(Entry entry) {
        SourceFile file = new SourceFile("schema.prisma", entry.text("schema"));
        return DesiredCatalog.of(SchemaCompiler.compile(List.of(file)).schema(), LIKE_PRISMA);
    }

    /** ASC is what an index is without a word. */
    private static Set<String> statements(String script) {
        return Arrays.stream(script.split(";\n", -1))
                .map(s ->
                        s.replaceAll("(?m)^--.*\n?", "").replace("\" ASC", "\"").strip())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Without the text of {@code ///} lines, of which Prisma makes no comments. */
    private static Set<String> ours(Entry entry) {
        String script = Ddl.statements(CatalogDiff.between(Catalog.EMPTY, catalog(entry))).stream()
                .filter(s -> !s.comment().equals("Comment"))
                .map(s -> s.sql() + ";\n")
                .collect(Collectors.joining());
        return statements(script);
    }

    @Test
    void theStatementsFromNothingAreThoseOfPrisma() {
        List<Entry> valid = Corpus.lines("schemas.jsonl").stream()
                .filter(e -> e.isTrue("valid") && e.has("ddl"))
                .toList();
        List<String> differing = valid.stream()
                .filter(e -> !ours(e).equals(statements(e.text("ddl"))))
                .map(e -> e.text("id"))
                .toList();
        System.out.printf("DDL equal to Prisma's: %d of %d%n", valid.size() - differing.size(), valid.size());
        assertThat(differing).isEmpty();
    }

    @Test
    void aCatalogueDoesNotDifferFromItself() {
        for (Entry entry : Corpus.lines("schemas.jsonl")) {
            if (entry.isTrue("valid")) {
                assertThat(CatalogDiff.between(catalog(entry), catalog(entry)))
                        .as(entry.text("id"))
                        .isEmpty();
            }
        }
    }
}
