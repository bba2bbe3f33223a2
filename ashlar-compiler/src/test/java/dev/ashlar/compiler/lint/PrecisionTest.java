package dev.ashlar.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an error is not said of: every one of them was read beside its model, on public schemas. */
class PrecisionTest {
    private static final String BEGINNING = """
            datasource db {
              provider = "postgresql"
            }

            generator client {
              provider        = "ashlar"
              previewFeatures = ["partialIndexes"]
            }

            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @@index([authorId])                                       | false
            @@index([authorId, title])                                | false
            @@unique([authorId, title])                               | false
            @@index([authorId], type: Hash)                           | false
            @@index([authorId], where: { authorId: { not: null } })   | false
            @@index([title, authorId])                                | true
            @@index([authorId], type: Brin)                           | true
            @@index([authorId], where: { title: "x" })                | true
            """)
    void an_index_finds_the_rows_of_a_parent_or_not(String index, boolean missing) {
        String schema = """
                model Author {
                  id    Int    @id
                  posts Post[]
                }
                model Post {
                  id       Int     @id
                  title    String
                  author   Author? @relation(fields: [authorId], references: [id], onDelete: Cascade)
                  authorId Int?    @map("author_id")
                  %s
                }
                """.formatted(index);
        assertThat(errors(schema).contains("foreign-key-without-index")).isEqualTo(missing);
    }

    /** {@code projectId} is in two keys and stands for half of the table; {@code datasetId} is this key's alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @@index([datasetId])             | false
            @@index([datasetId, projectId])  | false
            @@index([projectId, createdAt])  | true
            """)
    void one_column_of_a_key_is_enough_when_no_other_key_has_it(String index, boolean missing) {
        String schema = """
                model Project {
                  id       String    @id
                  datasets Dataset[]
                  items    Item[]
                }
                model Dataset {
                  id        String
                  project   Project @relation(fields: [projectId], references: [id], onDelete: Cascade)
                  projectId String
                  items     Item[]
                  @@id([projectId, id])
                }
                model Item {
                  id        String   @id
                  createdAt DateTime
                  project   Project  @relation(fields: [projectId], references: [id], onDelete: Cascade)
                  projectId String
                  dataset   Dataset  @relation(fields: [projectId, datasetId], references: [projectId, id], onDelete: Cascade)
                  datasetId String
                  @@index([projectId])
                  %s
                }
                """.formatted(index);
        assertThat(errors(schema).contains("foreign-key-without-index")).isEqualTo(missing);
    }

    @Test
    void a_unique_key_of_required_columns_could_be_the_primary_key() {
        List<Diagnostic> found = findings("model Token {\n  token String @unique\n}\n");
        assertThat(found)
                .filteredOn(f -> f.code().equals("no-primary-key"))
                .singleElement()
                .matches(f -> !f.isError());
    }

    private static List<String> errors(String schema) {
        return findings(schema).stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .toList();
    }

    private static List<Diagnostic> findings(String schema) {
        Compilation compiled = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", BEGINNING + schema)));
        assertThat(compiled.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        return Linter.report(Subject.of(compiled.schema(), LintConfig.DEFAULT), List.of(), Baseline.NONE)
                .findings()
                .stream()
                .map(Finding::diagnostic)
                .toList();
    }
}
