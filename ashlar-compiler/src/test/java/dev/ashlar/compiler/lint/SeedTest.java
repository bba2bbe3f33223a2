package dev.ashlar.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The two schemas that this project began with, as they were first printed: each of their known mistakes is found. */
class SeedTest {
    private static final String SAAS = read("saas.prisma");
    private static final String AS_PRINTED = read("blog.prisma");
    /** Without the line that names a model which is not there. */
    private static final String BLOG = AS_PRINTED.replaceFirst("(?m)^  sessions .*\\R", "");

    private static String read(String name) {
        try (InputStream in = SeedTest.class.getResourceAsStream("seed/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** {@code code: the line on which it is found}. */
    private static List<String> findings(String text) {
        Compilation compilation = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text)));
        assertThat(compilation.hasErrors()).as("%s", compilation.diagnostics()).isFalse();
        LintConfig config = LintConfig.DEFAULT.with(Profile.SAAS);
        return Linter.lint(Subject.of(compilation.schema(), config)).stream()
                .map(SeedTest::told)
                .toList();
    }

    private static String told(Diagnostic finding) {
        String text = finding.span().file().text();
        int start = text.lastIndexOf('\n', finding.span().start()) + 1;
        int end = text.indexOf('\n', finding.span().start());
        return finding.code() + ": " + text.substring(start, end).strip().replaceAll("\\s+", " ");
    }

    @Test
    void theFirstSchemaNamesAModelThatIsNotThere() {
        assertThat(SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", AS_PRINTED)))
                        .diagnostics())
                .extracting(Diagnostic::code, d -> d.span().text())
                .containsExactly(tuple("unknown-type", "Session"));
    }

    @Test
    void timesHaveNoZone() {
        String line = "createdAt DateTime @default(now()) @map(\"created_at\")";
        assertThat(findings(SAAS)).contains("timestamp-without-time-zone: " + line);
        assertThat(findings(BLOG)).contains("timestamp-without-time-zone: " + line);
    }

    @Test
    void keysAreRandom() {
        String line = "id String @id @default(uuid()) @db.Uuid";
        assertThat(findings(SAAS)).contains("uuid-v4-primary-key: " + line);
        assertThat(findings(BLOG)).contains("uuid-v4-primary-key: " + line);
    }

    @Test
    void theAuthorIsNoForeignKeyAndHasNoIndex() {
        assertThat(findings(SAAS)).contains("foreign-key-missing: authorId String @map(\"author_id\") @db.Uuid");
    }

    @Test
    void slugsOfDeletedPostsStayTaken() {
        assertThat(findings(SAAS))
                .contains("unique-not-partial-under-soft-delete: @@unique([organizationId, slug])")
                .anyMatch(f -> f.startsWith("soft-delete-undeclared"));
    }

    @Test
    void aSessionsUserHasNoIndexAndItsTokenHasTwo() {
        assertThat(findings(SAAS))
                .contains(
                        "foreign-key-without-index: user User @relation(fields: [userId], references: [id], onDelete: Cascade)",
                        "duplicate-index: @@index([token])");
    }

    @Test
    void nothingKeepsOrganizationsApart() {
        assertThat(findings(SAAS)).contains("tenant-undeclared: model Organization {");
    }

    /** With the tables under row-level security that the text names. */
    @Test
    void tagsAreSharedAcrossTenants() {
        String declared = SAAS.replace("model Post {", "/// @tenant(organizationId)\nmodel Post {")
                .replace("model Member {", "/// @tenant(organizationId)\nmodel Member {")
                .replace("model Organization {", "/// @tenant(id)\nmodel Organization {");
        assertThat(findings(declared)).contains("shared-across-tenants: model Tag {");
    }

    /** The index of the first schema, which the second one forgot. */
    @Test
    void whatIsRightIsLeftAlone() {
        assertThat(findings(BLOG))
                .noneMatch(f -> f.startsWith("foreign-key-without-index: author "))
                .noneMatch(f -> f.startsWith("tenant-"));
    }
}
