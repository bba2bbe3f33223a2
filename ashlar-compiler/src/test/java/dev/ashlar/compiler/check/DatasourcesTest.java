package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.model.Datasource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasourcesTest {
    private static List<String> datasource(String lines) {
        return Checked.findingsOfAll("datasource db {\n  " + lines.replace("; ", "\n  ") + "\n}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    provider = "postgresql"  |
                    provider = "postgres"    |
                    provider = "mysql"       |unsupported-provider: "mysql"
                    provider = "foo"         |unknown-provider: "foo"
                    provider = env("X")      |unknown-provider: env("X")
                    url = "x"                |missing-property: db
                    provider = "postgresql"; url = env("DATABASE_URL"); directUrl = "x"; shadowDatabaseUrl = "y"|
                    provider = "postgresql"; url = 3|wrong-value: 3
                    provider =               |missing-value: provider
                    provider = "postgresql"; foo = "x"|unknown-property: foo = "x"
                    provider = "postgresql"; previewFeatures = ["x"]|unknown-property: previewFeatures = ["x"]
                    provider = "postgresql"; provider = "postgresql"|duplicate-property: provider
                    provider = "postgresql"; relationMode = "foo"|wrong-value: "foo"
                    provider = "postgresql"; referentialIntegrity = "prisma"|old-property: referentialIntegrity = "prisma"
                    provider = "postgresql"; schemas = []|empty-schemas: []
                    provider = "postgresql"; schemas = ["a", "a"]|duplicate-schema: ["a", "a"]
                    """)
    void aDatasourceIsPostgres(String lines, String expected) {
        assertThat(datasource(lines)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void thereIsOne() {
        String block = " {\n  provider = \"postgresql\"\n}\n";
        assertThat(Checked.findingsOfAll("datasource a" + block + "datasource b" + block))
                .containsExactly("several-datasources: a", "several-datasources: b");
    }

    @Test
    void itIsResolved() {
        Compilation compilation = Checked.compile("""
                generator client {
                  provider        = "ashlar"
                  package         = "com.example"
                  previewFeatures = ["postgresqlExtensions"]
                }
                datasource pg {
                  provider     = "postgresql"
                  url          = env("DATABASE_URL")
                  relationMode = "prisma"
                  extensions   = [citext, uuidOssp(map: "uuid-ossp", schema: "ext", version: "1.1")]
                }
                """);
        assertThat(compilation.diagnostics()).isEmpty();
        Datasource datasource = Objects.requireNonNull(compilation.schema().datasource());
        assertThat(datasource.name()).isEqualTo("pg");
        assertThat(datasource.url()).isNull();
        assertThat(datasource.urlVariable()).isEqualTo("DATABASE_URL");
        assertThat(datasource.foreignKeys()).isFalse();
        assertThat(datasource.extensions())
                .containsExactly(
                        new Datasource.Extension("citext", null, null),
                        new Datasource.Extension("uuid-ossp", "ext", "1.1"));
        assertThat(compilation.schema().generators()).singleElement().satisfies(generator -> {
            assertThat(generator.provider()).isEqualTo("ashlar");
            assertThat(generator.properties()).containsEntry("package", "com.example");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    output = "x"                                 |missing-property: c
                    provider = 1                                 |wrong-value: 1
                    provider = "x"; engineType = 1               |wrong-value: 1
                    provider = "x"; previewFeatures = ["viewz"]  |unknown-preview-feature: "viewz"
                    provider = "x"; previewFeatures = ["metrics"]|unknown-preview-feature: "metrics"
                    provider = "x"; previewFeatures = ["tracing"]|past-preview-feature: "tracing"
                    provider = "x"; previewFeatures = "views"    |
                    provider = "x"; binaryTargets = "native"     |
                    provider = "x"; binaryTargets = [native]     |wrong-value: native
                    """)
    void aGeneratorHasAProvider(String lines, String expected) {
        String block = "generator c {\n  " + lines.replace("; ", "\n  ") + "\n}\n";
        assertThat(Checked.findingsOfAll(block)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void aSchemaWithAUrlIsWrittenForPrisma6AndMayNameItsFeatures() {
        assertThat(Checked.findingsOfAll("""
                        datasource db {
                          provider = "postgresql"
                          url      = "postgresql://localhost/app"
                        }
                        generator c {
                          provider        = "x"
                          previewFeatures = ["metrics"]
                        }
                        """)).containsExactly("past-preview-feature: \"metrics\"");
    }

    @Test
    void viewsAreAPreviewFeature() {
        String view = "datasource db {\n  provider = \"postgresql\"\n}\nview V {\n  id Int\n}\n";
        assertThat(Checked.findingsOfAll(view)).containsExactly("preview-feature: V");
        assertThat(Checked.findings("view V {\n  id Int\n}\n")).isEmpty();
        assertThat(Checked.findings("view V {\n  id Int @id\n  @@index([id])\n}\n"))
                .containsExactly("view-key: @id", "view-key: @@index([id])");
    }

    @Test
    void aUniqueKeyOfAViewIsAPromiseWithoutAnIndex() {
        assertThat(Checked.findings("""
                        view V {
                          a Int     @unique(map: "v_a")
                          b Int     @unique(sort: Desc)
                          c String  @db.Xml @unique
                          @@unique([a(ops: raw("int4_ops"))])
                          @@unique([a], clustered: true)
                          @@unique([a, b])
                          @@unique([b, a], where: raw("a > 0"))
                        }
                        """))
                .containsExactly(
                        "view-key: @unique(map: \"v_a\")",
                        "view-key: @unique(sort: Desc)",
                        "view-key: @@unique([a(ops: raw(\"int4_ops\"))])",
                        "view-key: @@unique([a], clustered: true)");
        String withoutPartialIndexes = """
                generator client {
                  provider        = "ashlar"
                  previewFeatures = ["views"]
                }
                datasource db {
                  provider = "postgresql"
                }
                view V {
                  a Int
                  @@unique([a], where: { a: 1 })
                }
                """;
        assertThat(Checked.findingsOfAll(withoutPartialIndexes)).isEmpty();
    }

    @Test
    void extensionsAreAPreviewFeature() {
        assertThat(datasource("provider = \"postgresql\"; extensions = [citext]"))
                .containsExactly("preview-feature: extensions = [citext]");
    }

    @Test
    void withoutADatasourceASchemaSaysWhatEveryDatabaseCanDo() {
        assertThat(Checked.findingsOfAll("""
                        generator client {
                          provider        = "ashlar"
                          previewFeatures = ["partialIndexes"]
                        }
                        model M {
                          id  Int @id
                          m   M   @relation("tree", fields: [mId], references: [id], onDelete: SetNull)
                          mId Int
                          ms  M[] @relation("tree")
                          @@index([mId], where: raw("m_id > 0"))
                        }
                        """))
                .containsExactly(
                        "set-null-on-required: SetNull",
                        "missing-datasource: @@index([mId], where: raw(\"m_id > 0\"))");
    }

    @Test
    void aSecondDatasourceOfTheSameNameIsReportedOnce() {
        String block = "datasource db {\n  provider = \"postgresql\"\n}\n";
        assertThat(Checked.findingsOfAll(block + block)).containsExactly("duplicate-name: db");
    }

    @Test
    void withoutADatasourceNothingLiesInASchemaOfPostgres() {
        assertThat(Checked.findingsOfAll("""
                        model M {
                          id Int @id
                          @@schema("a")
                        }
                        enum E {
                          A
                          @@schema("b")
                        }
                        """))
                .containsExactly("missing-datasource: \"a\"", "missing-datasource: \"b\"");
    }
}
