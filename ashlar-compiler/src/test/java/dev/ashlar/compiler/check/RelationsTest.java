package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationsTest {
    private static String models(String a, String b) {
        return "model A {\n  id Int @id\n  " + a.replace("; ", "\n  ") + "\n}\nmodel B {\n  id Int @id\n  "
                + b.replace("; ", "\n  ") + "\n}\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
                    b B @relation(fields: [x], references: [id]); x Int |as A[]            |-
                    b B? @relation(fields: [x], references: [id]); x Int?|as A[]           |-
                    b B @relation(fields: [x], references: [id]); x Int @unique|a A?       |-
                    b B[]                                               |as A[]            |-
                    b B? @relation(fields: [x], references: [id]); x Int|q Int             |missing-opposite-relation: b B? @relation(fields: [x], references: [id])
                    q Int                                               |as A[]            |missing-opposite-relation: as A[]
                    b B                                                 |as A[]            |missing-relation-fields: b B
                    b B? @relation(fields: [x]); x Int?                 |as A[]            |missing-relation-fields: b B? @relation(fields: [x])
                    b B @relation(fields: [x], references: [id]); x Int |a A?              |one-to-one-not-unique: b B @relation(fields: [x], references: [id])
                    b B @relation(fields: [x], references: [id]); x Int @unique|a A        |required-back-relation: a A
                    b B @relation(fields: [x], references: [id]); x Int?|as A[]            |optional-foreign-key: b B @relation(fields: [x], references: [id])
                    b B @relation(fields: [x], references: [id]); x String|as A[]          |wrong-type: b B @relation(fields: [x], references: [id])
                    b B @relation(fields: [x], references: [y]); x Int  |as A[]; y Int     |references-not-unique: b B @relation(fields: [x], references: [y])
                    b B @relation(fields: [x], references: [id, y]); x Int|as A[]; y Int; @@unique([id, y])|wrong-number-of-fields: b B @relation(fields: [x], references: [id, y])
                    b B @relation(fields: [z], references: [id]); x Int |as A[]            |unknown-field: z
                    b B @relation(fields: [b], references: [id]); x Int |as A[]            |relation-field: b
                    b B @relation(fields: [x], references: [z]); x Int  |as A[]            |unknown-field: z
                    b B @relation(fields: [x], references: [id], onDelete: Nothing); x Int|as A[]|unknown-action: Nothing
                    b B @relation(fields: [x], references: [id], on: Cascade); x Int|as A[]|unknown-argument: on: Cascade
                    b B @relation("", fields: [x], references: [id]); x Int|as A[]         |empty-name: @relation("", fields: [x], references: [id])
                    b B @relation(fields: [x], references: [id]); x Int |as A[] @relation(onDelete: Cascade)|misplaced-action: as A[] @relation(onDelete: Cascade)
                    b B @relation(fields: [x], references: [id]); x Int |as A[] @relation(fields: [id], references: [id])|misplaced-relation-fields: as A[] @relation(fields: [id], references: [id])
                    b B[] @relation(references: [id])                   |as A[]            |misplaced-relation-fields: b B[] @relation(references: [id])
                    b B[] @relation(onDelete: Cascade)                  |as A[]            |misplaced-action: Cascade
                    b B @relation(fields: [x], references: [id]) @unique; x Int|as A[]     |relation-field: @unique
                    b B @relation(fields: [x], references: [id]) @map("y"); x Int|as A[]   |relation-field: @map("y")
                    b B @relation(fields: [x], references: [id]) @updatedAt; x Int|as A[]  |unknown-attribute: @updatedAt
                    x Int @relation(fields: [id], references: [id])     |y Int             |not-a-relation: @relation(fields: [id], references: [id])
                    b B @relation(fields: [x], references: [id]); x Int |as A[]; @@ignore  |missing-ignore: b B @relation(fields: [x], references: [id])
                    b B @relation(fields: [x], references: [id], onDelete: SetNull); x Int|as A[]|set-null-on-required: SetNull
                    """)
    void bothSidesAgree(String a, String b, String expected) {
        assertThat(Checked.findings(models(a, b))).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void bothSidesOfAOneToOneAreToldWhenNeitherHasTheKey() {
        assertThat(Checked.findings(models("b B?", "a A?")))
                .containsExactly("missing-relation-fields: b B?", "missing-relation-fields: a A?");
    }

    @Test
    void whatIsWrongWithTheKeyIsToldBeforeWhatIsWrongWithTheOtherSide() {
        String key = "b B @relation(fields: [x], references: [id])";
        assertThat(Checked.findings(models(key + "; x Int?", "a A @relation(onDelete: Cascade)")))
                .containsExactly(
                        "optional-foreign-key: " + key,
                        "one-to-one-not-unique: " + key,
                        "misplaced-action: a A @relation(onDelete: Cascade)",
                        "required-back-relation: a A @relation(onDelete: Cascade)");
    }

    @Test
    void namesTellRelationsApart() {
        String key = "@relation(fields: [x], references: [id])";
        assertThat(Checked.findings(models("b B " + key + "; c B " + key + "; x Int", "as A[]")))
                .containsExactly("ambiguous-relation: b B " + key);
        String one = "@relation(\"one\", fields: [x], references: [id])";
        String two = "@relation(\"two\", fields: [y], references: [id])";
        assertThat(Checked.findings(models(
                        "b B " + one + "; c B " + two + "; x Int; y Int",
                        "as A[] @relation(\"one\"); bs A[] @relation(\"two\")")))
                .isEmpty();
    }

    @Test
    void bothSidesInOneModelNeedAName() {
        String tree = "model T {\n  id Int @id\n  parentId Int?\n  parent T? %s\n  children T[] %s\n}\n";
        assertThat(Checked.findings(tree.formatted("@relation(fields: [parentId], references: [id])", "")))
                .containsExactly("ambiguous-relation: parent T? @relation(fields: [parentId], references: [id])");
        assertThat(Checked.findings(tree.formatted(
                        "@relation(\"tree\", fields: [parentId], references: [id])", "@relation(\"tree\")")))
                .isEmpty();
    }

    @Test
    void aManyToManyNeedsIdsOfOneField() {
        assertThat(
                        Checked.findings(
                                "model A {\n  x Int\n  y Int\n  bs B[]\n  @@id([x, y])\n}\nmodel B {\n  id Int @id\n  as A[]\n}\n"))
                .containsExactly("many-to-many-without-id: as A[]");
    }

    @Test
    void twoForeignKeysOfATableHaveTwoNames() {
        String key = "fields: [x], references: [id])";
        assertThat(Checked.findings(models(
                        "b B @relation(\"one\", " + key + "; c B @relation(\"two\", " + key + "; x Int",
                        "as A[] @relation(\"one\"); bs A[] @relation(\"two\")")))
                .hasSize(2)
                .allMatch(finding -> finding.startsWith("duplicate-constraint: "));
    }

    @Test
    void withoutForeignKeysTheClientKeepsRelations() {
        String schema = "datasource db {\n  provider = \"postgresql\"\n  relationMode = \"prisma\"\n}\n";
        assertThat(Checked.findingsOfAll(schema
                        + models(
                                "b B? @relation(fields: [x], references: [id], onDelete: NoAction); x Int?", "as A[]")))
                .contains("unsupported-action: NoAction");
        assertThat(Checked.findingsOfAll(schema
                        + models("b B? @relation(fields: [x], references: [id]); x Int?; @@index([x])", "as A[]")))
                .isEmpty();
        assertThat(Checked.findingsOfAll(
                        schema + models("b B? @relation(fields: [x], references: [id]); x Int?", "as A[]")))
                .containsExactly("unindexed-relation: @relation(fields: [x], references: [id])");
    }

    @Test
    void foreignKeysAreResolved() {
        Schema schema = Checked.schema(models(
                "b B @relation(fields: [x], references: [id], onUpdate: Restrict); x Int @unique @map(\"bx\")",
                "a A?"));
        Relation.ForeignKey key = (Relation.ForeignKey) schema.relations().get(0);
        assertThat(key.id()).isEqualTo("AToB");
        assertThat(key.model()).isEqualTo("A");
        assertThat(key.field()).isEqualTo("b");
        assertThat(key.target()).isEqualTo("B");
        assertThat(key.opposite()).isEqualTo("a");
        assertThat(key.fields()).containsExactly("x");
        assertThat(key.references()).containsExactly("id");
        assertThat(key.toOne()).isTrue();
        assertThat(key.onDelete()).isEqualTo(ReferentialAction.RESTRICT);
        assertThat(key.onUpdate()).isEqualTo(ReferentialAction.RESTRICT);
        assertThat(key.constraint()).isEqualTo("A_bx_fkey");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    b B? |x Int? |SET_NULL
                    b B? |x Int  |RESTRICT
                    b B  |x Int  |RESTRICT
                    """)
    void theActionOnDeleteFollowsFromWhatIsRequired(String field, String column, ReferentialAction expected) {
        Relation relation = Checked.schema(
                        models(field + " @relation(fields: [x], references: [id]); " + column, "as A[]"))
                .relations()
                .get(0);
        assertThat(((Relation.ForeignKey) relation).onDelete()).isEqualTo(expected);
        assertThat(((Relation.ForeignKey) relation).onUpdate()).isEqualTo(ReferentialAction.CASCADE);
    }

    @Test
    void manyToManysAreResolvedInTheOrderOfTheAlphabet() {
        Schema schema = Checked.schema(
                "model Tag {\n  id Int @id\n  posts Post[]\n}\nmodel Post {\n  id Int @id\n  tags Tag[]\n}\n");
        assertThat(schema.relations())
                .containsExactly(new Relation.ManyToMany(
                        "PostToTag", "PostToTag", "Post", "tags", "Tag", "posts", "_PostToTag", null));
    }

    @Test
    void aManyToManyOfOneModelIsOrderedByItsFields() {
        Schema schema =
                Checked.schema("model P {\n  id Int @id\n  b P[] @relation(\"f\")\n  a P[] @relation(\"f\")\n}\n");
        assertThat(schema.relations())
                .containsExactly(new Relation.ManyToMany("PToP:f", "f", "P", "a", "P", "b", "_f", null));
    }
}
