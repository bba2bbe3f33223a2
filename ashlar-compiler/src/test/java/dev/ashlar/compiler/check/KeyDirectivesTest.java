package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.model.DeclaredIndex;
import dev.ashlar.compiler.model.Deferral;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Partitioning;
import dev.ashlar.compiler.model.Relation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDirectivesTest {
    private static final String FIELDS = """
              id     Int      @id
              org    String
              opt    String?
              n      Int      @map("num")
              during Unsupported("tstzrange")
              body   Json
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @@index([org])            | @include([n])                    |
            @@index([org])            | @include([org])                  | duplicate-field: @include([org])
            @@index([org])            | @include([m])                    | unknown-field: m
            @@index([org])            | @include                         | wrong-arguments: @include
            @@index([body], type: Gin)| @include([n])                    | unsupported-argument: @include([n])
            @@unique([opt])           | @nullsNotDistinct                |
            @@index([opt])            | @nullsNotDistinct                | contradictory-directive: @nullsNotDistinct
            @@unique([org])           | @deferrable                      |
            @@unique([org])           | @deferrable(initially: deferred) |
            @@unique([org])           | @deferrable(initially: late)     | wrong-arguments: late
            @@index([org])            | @deferrable                      | contradictory-directive: @deferrable
            @@unique([org(sort: Desc)])| @deferrable                     | contradictory-directive: @deferrable
            @@unique([org], where: raw("n > 1")) | @deferrable           | contradictory-directive: @deferrable
            @@unique([org, during])   | @withoutOverlaps                 |
            @@unique([during, org])   | @withoutOverlaps                 | wrong-type: @withoutOverlaps
            @@unique([during])        | @withoutOverlaps                 | wrong-type: @withoutOverlaps
            @@index([opt])            | @nulls(first)                    |
            @@index([opt, org])       | @nulls(last, [opt])              |
            @@index([opt])            | @nulls(last, [org])              | unknown-field: @nulls(last, [org])
            @@index([opt])            | @nulls(middle)                   | wrong-arguments: middle
            @@index([org], type: Hash)| @nulls(first)                    | contradictory-directive: @nulls(first)
            @@index([org])            | @with(fillfactor: 70)            |
            @@index([org])            | @with(fillfactor: 7)             | wrong-arguments: 7
            @@index([org])            | @with(fastupdate: false)         | unsupported-argument: false
            @@index([org])            | @with                            | wrong-arguments: @with
            @@index([org])            | @with(filfactor: 70)             | wrong-arguments: filfactor: 70
            @@map("ms")               | @include([n])                    | misplaced-directive: @include([n])
            """)
    void aboveAKey(String key, String directive, String finding) {
        assertThat(Checked.findings("model M {\n" + FIELDS + "  /// " + directive + "\n  " + key + "\n}\n"))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @index([raw("lower(org)")])                          |
            @index([n(sort: Desc, nulls: Last)], using: btree, where: "num > 1", include: [org]) |
            @index([org(ops: raw("vector_l2_ops"))], using: hnsw, with: ["m=16"]) |
            @index([], using: btree)                             | wrong-arguments: []
            @index([m])                                          | unknown-field: m
            @index([n(sort: Up)])                                | wrong-arguments: sort: Up
            @index([n(with: "=")])                               | wrong-arguments: with: "="
            @index([raw(n)])                                     | wrong-arguments: raw(n)
            @index([n], using: gim)                              | unknown-index-type: gim
            @index([n], with: ["m"])                             | wrong-arguments: "m"
            @index([n], include: [n])                            | duplicate-field: @index([n], include: [n])
            @unique([raw("lower(org)")], nullsNotDistinct: true) |
            @unique([raw("lower(org)")], deferrable: deferred)   | contradictory-directive: @unique([raw("lower(org)")], deferrable: deferred)
            @unique([n], where: "num > 1", deferrable: immediate)| contradictory-directive: @unique([n], where: "num > 1", deferrable: immediate)
            @unique([org, during], withoutOverlaps: true)        |
            @exclude([org(with: "="), during(with: "&&")])       |
            @exclude([org, during(with: "&&")])                  | wrong-arguments: org
            @exclude([org(with: "equals")])                      | wrong-arguments: with: "equals"
            @primaryKey([org, during], withoutOverlaps: true)    | several-ids: @primaryKey([org, during], withoutOverlaps: true)
            @partition("m_1", from: [1], to: [2])                | contradictory-directive: @partition("m_1", from: [1], to: [2])
            @partitionBy(range, [id])                            |
            @partitionBy(range, [n])                             | key-without-partition-key: @id
            @partitionBy(reach, [id])                            | wrong-arguments: reach
            @partitionBy(list, [id, n])                          | wrong-arguments: @partitionBy(list, [id, n])
            """)
    void aboveAModel(String directive, String finding) {
        String code = Checked.findings("/// " + directive + "\nmodel M {\n" + FIELDS + "}\n").stream()
                .filter(f -> !f.startsWith("key-without-partition-key") || directive.contains("range, [n]"))
                .findFirst()
                .orElse(null);
        assertThat(code).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            range, [id] | from: [1], to: [2]                |
            range, [id] | from: 1, to: maxvalue             |
            range, [id] | default: true                     |
            range, [id] | from: [1], to: [2, 3]             | wrong-arguments: [2, 3]
            range, [id] | from: [1]                         | wrong-arguments: @partition("m_1", from: [1])
            range, [id] | values: [1]                       | wrong-arguments: @partition("m_1", values: [1])
            list, [id]  | values: [1, null]                 |
            list, [id]  | values: [[1]]                     | wrong-arguments: [[1]]
            hash, [id]  | modulus: 4, remainder: 3          |
            hash, [id]  | modulus: 4, remainder: 4          | wrong-arguments: 4
            hash, [id]  | default: true                     | wrong-arguments: @partition("m_1", default: true)
            """)
    void partitions(String by, String bound, String finding) {
        assertThat(Checked.findings("/// @partitionBy(" + by + ")\n/// @partition(\"m_1\", " + bound
                        + ")\nmodel M {\n  id Int @id\n}\n"))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void aPartitionHasAName() {
        assertThat(Checked.findings("""
                        /// @partitionBy(list, [id])
                        /// @partition(m_1, values: [1])
                        /// @partition(m_1, values: [2])
                        model M {
                          id Int @id
                        }
                        /// @partitionBy(list, [id])
                        /// @partition(M, values: [1])
                        model N {
                          id Int @id
                        }
                        """))
                .containsExactly(
                        "duplicate-constraint: m_1",
                        "duplicate-constraint: @partition(m_1, values: [1])",
                        "duplicate-constraint: @partition(m_1, values: [2])",
                        "duplicate-constraint: @partition(M, values: [1])");
    }

    @Test
    void aboveAField() {
        assertThat(Checked.model("/// @nullsNotDistinct\nn Int? @unique")).isEmpty();
        assertThat(Checked.model("/// @nullsNotDistinct\nn Int?"))
                .containsExactly("misplaced-directive: @nullsNotDistinct");
    }

    private static String related(String directive, String relation, String key) {
        return "model P {\n  id Int @id\n  a Int\n  r Unsupported(\"daterange\")\n  " + key.replace(";", "\n  ")
                + "\n  cs C[]\n}\nmodel C {\n  id Int @id\n  a Int?\n  b Int?\n  r Unsupported(\"daterange\")\n  /// "
                + directive + "\n  p P? @relation(" + relation + ")\n}\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @deferrable | fields: [a], references: [id] | |
            @matchFull | fields: [a], references: [id] | |
            @onDeleteSet([a]) | fields: [a], references: [id], onDelete: SetNull | |
            @onDeleteSet([a]) | fields: [a], references: [id] | | contradictory-directive: @onDeleteSet([a])
            @onDeleteSet([b]) | fields: [a], references: [id], onDelete: SetNull | | unknown-field: @onDeleteSet([b])
            @period | fields: [a], references: [id] | | wrong-type: @period
            @period | fields: [a, r], references: [a, r] | /// @withoutOverlaps;@@unique([a, r]) |
            @period | fields: [a, r], references: [a, r], onDelete: Cascade | /// @withoutOverlaps;@@unique([a, r]) | contradictory-directive: Cascade
            @deferrable | fields: [a], references: [a] | /// @deferrable;@@unique([a]) | deferrable-reference: p P? @relation(fields: [a], references: [a])
            @period | fields: [a, r], references: [a, r] | @@unique([a, r]) | wrong-period: p P? @relation(fields: [a, r], references: [a, r])
            """)
    void aboveARelation(String directive, String relation, String key, String finding) {
        assertThat(Checked.findings(related(directive, relation, key == null ? "" : key)).stream()
                        .findFirst())
                .isEqualTo(Optional.ofNullable(finding));
    }

    @Test
    void whatIsRead() {
        Model model = Checked.schema("""
                        /// @index([raw("lower(org)"), n])
                        /// @index([raw("lower(org)"), n(sort: Desc)])
                        /// @index([raw("a || b")])
                        /// @exclude([org(with: "=")], deferrable: immediate)
                        /// @partitionBy(range, [n])
                        /// @partition("ms_1", from: ["a'b"], to: [maxvalue])
                        model M {
                          org String
                          n   Int @map("num")
                          /// Found by name.
                          /// @deferrable(initially: deferred)
                          @@unique([org, n])
                          /// @include([n])
                          @@index([org])
                          @@id([n])
                          @@map("ms")
                        }
                        """.replace("/// @exclude([org(with: \"=\")]", "/// @exclude([n(with: \"=\")]"))
                .model("M");
        assertThat(model.constraints().indexes())
                .extracting(DeclaredIndex::name)
                .containsExactly("ms_lower_num_idx", "ms_lower_num_idx1", "ms_expr_idx");
        assertThat(model.constraints().exclusions())
                .singleElement()
                .satisfies(e -> assertThat(e.constraint() + e.deferral().sql()).isEqualTo("ms_num_excl DEFERRABLE"));
        assertThat(Objects.requireNonNull(model.constraints().partitioning()).partitions())
                .extracting(Partitioning.Partition::bound)
                .containsExactly("FOR VALUES FROM ('a''b') TO (MAXVALUE)");
        assertThat(model.indexes().get(0).options().deferral()).isEqualTo(Deferral.DEFERRED);
        assertThat(model.indexes().get(1).options().include()).containsExactly("n");
    }

    @Test
    void aPeriodHasNoAction() {
        Relation.ForeignKey key = (Relation.ForeignKey) Checked.schema(related(
                        "@period", "fields: [a, r], references: [a, r]", "/// @withoutOverlaps;@@unique([a, r])"))
                .relations()
                .get(0);
        assertThat(key.onDelete().sql() + key.onUpdate().sql()).isEqualTo("NO ACTIONNO ACTION");
        assertThat(key.options().period()).isTrue();
    }
}
