package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.Model;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {
    private static List<String> rows(String lines) {
        return Checked.findings("model M {\n  " + lines.replace("; ", "\n  ") + "\n}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a Int                      |missing-id: M
                    a Int? @unique             |missing-id: M
                    a Unsupported("x") @unique |missing-id: M
                    a Int; @@ignore            |
                    a Int @unique              |
                    a Int? @id                 |optional-id: @id
                    a Int[] @id                |optional-id: @id
                    a Int? @id; @@ignore       |
                    a Int @id; b Int @id       |several-ids: @id
                    a Int @id; b Int; @@id([b])|several-ids: @@id([b])
                    a Int; b Int?; @@id([a, b])|optional-id: @@id([a, b])
                    a Int; @@id([])            |empty-key: @@id([])
                    a Int; @@id([b])           |unknown-field: b
                    a Int; @@id([a, a])        |duplicate-field: @@id([a, a])
                    a Int @id(sort: Desc)      |unsupported-argument: @id(sort: Desc)
                    a Int @id(length: 3)       |unsupported-argument: @id(length: 3)
                    a Int @id(clustered: true) |unsupported-argument: @id(clustered: true)
                    a Int @id(name: "x")       |unknown-argument: name: "x"
                    a Int; @@id([a], where: raw("x"))|unknown-argument: where: raw("x")
                    """)
    void aRowCanBeToldFromEveryOther(String lines, String expected) {
        assertThat(rows(lines)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @@index([s])                 |
                    @@index(s)                   |
                    @@index(fields: [s])         |
                    @@index([s], name: "x")      |
                    @@index([s], name: "x", map: "y")|duplicate-argument: @@index([s], name: "x", map: "y")
                    @@index()                    |missing-argument: @@index()
                    @@index([])                  |empty-key: @@index([])
                    @@index(["s"])               |wrong-value: "s"
                    @@index([t])                 |unknown-field: t
                    @@index([s], fields: [id])   |duplicate-argument: fields: [id]
                    @@index([s], [id])           |too-many-arguments: @@index([s], [id])
                    @@index([s], tpe: Hash)      |unknown-argument: tpe: Hash
                    @@index([s], type: GIN)      |unknown-index-type: GIN
                    @@index([s], type: Hash)     |
                    @@index([s(sort: Desc)], type: Hash)|unsupported-argument: @@index([s(sort: Desc)], type: Hash)
                    @@index([s(sort: Up)])       |wrong-value: Up
                    @@index([s(length: 3)])      |unsupported-argument: @@index([s(length: 3)])
                    @@index([s(srt: Desc)])      |unknown-argument: srt: Desc
                    @@index([s], type: Gin)      |wrong-operator-class: @@index([s], type: Gin)
                    @@index([s(ops: raw("gin_trgm_ops"))], type: Gin)|
                    @@index([s(ops: raw(1))], type: Gin)|wrong-value: raw(1)
                    @@index([s(ops: Gin)], type: Gin)|unknown-operator-class: Gin
                    @@index([s(ops: TextOps)], type: SpGist)|
                    @@index([s(ops: TextOps)], type: Gin)|wrong-operator-class: @@index([s(ops: TextOps)], type: Gin)
                    @@index([id(ops: TextMinMaxOps)], type: Brin)|wrong-operator-class: @@index([id(ops: TextMinMaxOps)], type: Brin)
                    @@index([s, r], type: SpGist)|unsupported-argument: @@index([s, r], type: SpGist)
                    @@index([l], type: Gin)      |
                    @@index([j(ops: JsonbPathOps)], type: Gin)|
                    @@unique([s(ops: raw("x"))]) |unsupported-argument: @@unique([s(ops: raw("x"))])
                    @@unique([s], type: Hash)    |unknown-argument: type: Hash
                    @@fulltext([s])              |unsupported-attribute: @@fulltext([s])
                    @@idx([s])                   |unknown-attribute: @@idx([s])
                    """)
    void anIndexIsOneThatPostgresCanMake(String attribute, String expected) {
        assertThat(rows("id Int @id; s String; r String; l Int[]; j Json; " + attribute))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void xmlCannotBeIndexed() {
        assertThat(rows("id Int @id; x String @db.Xml @unique")).containsExactly("xml-index: x String @db.Xml @unique");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    raw("a > 1")           |a > 1
                    { d: null }            |"deleted_at" IS NULL
                    { d: { not: null } }   |"deleted_at" IS NOT NULL
                    { s: "it's" }          |"s" = 'it''s'
                    { b: true, id: 3 }     |"b" = true AND "id" = 3
                    { s: { not: "x" } }    |"s" != 'x'
                    """)
    void aPartialIndexHasAPredicate(String where, String sql) {
        assertThat(index("@@index([s], where: " + where + ")").where()).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "a > 1"              |wrong-value: "a > 1"
                    raw("")              |wrong-value: raw("")
                    raw(1)               |wrong-value: raw(1)
                    {}                   |wrong-value: {}
                    { q: 1 }             |unknown-field: q: 1
                    { id: "a" }          |wrong-value: "a"
                    { s: { gt: "a" } }   |wrong-value: { gt: "a" }
                    """)
    void aPredicateComparesColumnsWithValues(String where, String expected) {
        assertThat(rows("id Int @id; s String; @@index([s], where: " + where + ")"))
                .containsExactly(expected);
    }

    @Test
    void partialIndexesAreAPreviewFeature() {
        String schema = """
                datasource db {
                  provider = "postgresql"
                }
                model M {
                  id Int @id
                  @@index([id], where: raw("x"))
                }
                """;
        assertThat(Checked.findingsOfAll(schema)).containsExactly("preview-feature: @@index([id], where: raw(\"x\"))");
    }

    @Test
    void keysAreResolved() {
        Model model = Checked.schema("""
                        model M {
                          a Int @map("aa")
                          b String @unique
                          c String
                          @@id([a, b], name: "key", map: "m_key")
                          @@unique([a, c], name: "ac")
                          @@index([c(ops: raw("text_pattern_ops"), sort: Desc)], map: "by_c")
                          @@index([c(ops: TextOps)], type: SpGist)
                          @@map("m")
                        }
                        """).model("M");
        assertThat(Objects.requireNonNull(model.primaryKey()).constraint()).isEqualTo("m_key");
        assertThat(model.primaryKey().clientName()).isEqualTo("key");
        assertThat(model.indexes()).extracting(Index::name).containsExactly("m_b_key", "m_aa_c_key", "by_c", "m_c_idx");
        assertThat(model.indexes()).extracting(Index::unique).containsExactly(true, true, false, false);
        assertThat(model.indexes().get(1).clientName()).isEqualTo("ac");
        assertThat(model.indexes().get(2).fields())
                .containsExactly(new IndexField("c", true, null, "text_pattern_ops"));
        assertThat(model.indexes().get(3).method()).isEqualTo("spgist");
        assertThat(model.indexes().get(3).fields()).containsExactly(new IndexField("c", false, null, "text_ops"));
    }

    private static Index index(String attribute) {
        String fields = "  id Int @id\n  s String\n  b Boolean\n  d DateTime? @map(\"deleted_at\")\n";
        return Checked.schema("model M {\n" + fields + "  " + attribute + "\n}\n")
                .model("M")
                .indexes()
                .get(0);
    }
}
