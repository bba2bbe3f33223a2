package dev.ashlar.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The text of generated files, read by a person before it became the expectation. */
class GeneratedTextTest {
    private static final String PACKAGE = "dev.ashlar.examples.saas.db";

    @TestFactory
    Stream<DynamicTest> filesOfTheSaasExample() throws IOException, URISyntaxException {
        Map<String, String> texts = JavaGenerator.generate(saas(), PACKAGE).stream()
                .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::text));
        try (Stream<Path> files = Files.list(expected())) {
            return files.sorted().toList().stream()
                    .map(file -> dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(texts.get(PACKAGE.replace('.', '/') + "/" + file.getFileName()))
                                    .isEqualTo(Files.readString(file))));
        }
    }

    @Test
    void theSameSchemaGivesTheSameText() {
        assertThat(JavaGenerator.generate(saas(), PACKAGE)).isEqualTo(JavaGenerator.generate(saas(), PACKAGE));
    }

    @Test
    void textsOfTheSchemaCannotEndACommentOrALiteral() {
        assertThat(JavaText.comment("a */ b \\u0022 @deprecated <p> & c"))
                .isEqualTo("a *&#47; b &#92;u0022 &#64;deprecated &lt;p&gt; &amp; c");
        assertThat(JavaText.literal("a\"b\\c\nd\u00e9")).isEqualTo("\"a\\\"b\\\\c\\nd\\u00e9\"");
    }

    @Test
    void namesAsAColleagueWouldSpellThem() {
        assertThat(Stream.of("user_accounts", "Post", "HTTPLog", "class", "2fa").map(JavaNames::type))
                .containsExactly("UserAccounts", "Post", "HTTPLog", "Class", "_2fa");
        assertThat(Stream.of("created_at", "CustomerID", "URL", "class", "hashCode", "id")
                        .map(JavaNames::member))
                .containsExactly("createdAt", "customerID", "url", "class_", "hashCode_", "id");
        assertThat(Stream.of("Post", "UserAccount", "HTTPLog").map(JavaNames::constant))
                .containsExactly("POST", "USER_ACCOUNT", "HTTP_LOG");
        assertThat(Stream.of("ACTIVE", "default", "in-progress").map(JavaNames::enumConstant))
                .containsExactly("ACTIVE", "default_", "in_progress");
    }

    /** Pages and written rows are found by it; a key that may be null, or holds for some rows alone, finds none for sure. */
    @Test
    void whatHasNoPrimaryKeyHasItsFirstWholeKey() {
        String models = """
                generator client {
                  provider        = "ashlar"
                  previewFeatures = ["partialIndexes"]
                }
                datasource db {
                  provider = "postgresql"
                }
                model Word {
                  nick String? @unique
                  part String
                  text String
                  lang String
                  @@unique([part], where: raw("part <> ''"))
                  @@unique([lang, text])
                }
                """;
        Schema schema = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", models)))
                .schema();
        assertThat(JavaGenerator.generate(schema, "x"))
                .filteredOn(file -> file.path().endsWith("/WordTable.java"))
                .singleElement()
                .satisfies(file -> assertThat(file.text()).contains("return listed(lang, text);"));
    }

    private static Schema saas() {
        Path file = Path.of(System.getProperty("ashlar.root", ".."), "examples/saas/schema.prisma");
        try {
            return SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", Files.readString(file))))
                    .schema();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path expected() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(GeneratedTextTest.class.getResource("saas"))
                .toURI());
    }
}
