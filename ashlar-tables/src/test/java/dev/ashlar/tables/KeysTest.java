package dev.ashlar.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.tables.read.TableClasses;
import dev.ashlar.tables.write.TableFiles;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a whole table: what it says in the schema, and that the schema says it in this word. */
class KeysTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            unique(a, b)                               | @@unique([a, b])
            unique(a).map("k").named("n")              | @@unique([a], map: "k", name: "n")
            index(a, b.desc())                         | @@index([a, b(sort: Desc)])
            index(a.ordered("ops: raw(\\"text_pattern_ops\\")")) | @@index([a(ops: raw("text_pattern_ops"))])
            index(a).using("Hash")                     | @@index([a], type: Hash)
            index(a).where("b IS NULL")                | @@index([a], where: raw("b IS NULL"))
            index(a).include(b)                        | /// @include([b])
            unique(a).nullsNotDistinct()               | /// @nullsNotDistinct
            index(a).directive("@with(fillfactor: 70)") | /// @with(fillfactor: 70)
            schema("audit")                            | @@schema("audit")
            ignored()                                  | @@ignore
            tenant(id)                                 | /// @tenant(id)
            softDelete(b)                              | /// @softDelete(b)
            softDelete(b, "90 days")                   | /// @softDelete(b, retention: "90 days")
            check("a <> ''")                           | /// @check("a <> ''")
            check("a <> ''", "a_full")                 | /// @check("a <> ''", map: "a_full")
            policy("own", "a = current_user")          | /// @policy(own, using: "a = current_user")
            rowSecurity()                              | /// @rowSecurity
            external()                                 | /// @external
            renamedFrom("old")                         | /// @renamed(old)
            doc("Said of it.")                         | /// Said of it.
            directive("@grant([select], to: [app])")   | /// @grant([select], to: [app])
            key("@@unique([a], map: \\"k\\")")           | @@unique([a], map: "k")
            """)
    void a_table_both_ways(String java, String schema) {
        SourceFile tables = new SourceFile("T.java", """
                import dev.ashlar.tables.*;
                import java.time.*;
                final class T extends Table {
                    final Column<Integer> id = integer("id").primaryKey();
                    final Column<String> a = text("a");
                    final Column<Instant> b = timestamptz("b");
                    { %s; }
                }
                """.formatted(java));
        SourceFile said = TableClasses.read("schema.prisma", List.of(tables), Duration.ofMinutes(1))
                .file();
        assertThat(said.text()).contains(schema + "\n");
        String again = TableFiles.of(List.of(said), "").get(0).text();
        assertThat(again).contains(java.startsWith("key(") ? "unique(a).map(\"k\");" : java + ";");
    }
}
