package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    model A { |model A { |duplicate-name: A
                    model A { |view A {  |duplicate-name: A
                    model A { |enum A {  |duplicate-name: A
                    """)
    void blocksShareOneNamespace(String first, String second, String expected) {
        String body = second.startsWith("enum") ? "X" : "id Int @unique";
        assertThat(Checked.findings(first + "\n id Int @id\n}\n" + second + "\n " + body + "\n}\n"))
                .containsExactly(expected);
    }

    @Test
    void aGeneratorMayHaveTheNameOfAModel() {
        assertThat(Checked.findings("model client {\n  id Int @id\n}\nmodel db {\n  id Int @id\n}\n"))
                .isEmpty();
    }

    @Test
    void wordsOfTheLanguageAreNotFree() {
        assertThat(Checked.findings("model String {\n  id Int @id\n}\nenum class {\n  A\n}\n"))
                .containsExactly("reserved-name: String", "reserved-name: class");
    }

    @Test
    void namesHaveLettersDigitsAndUnderscores() {
        assertThat(Checked.findings("model A-B {\n  id Int @id\n  c-d Int\n}\nenum E {\n  x-y\n}\n"))
                .containsExactly("invalid-name: A-B", "invalid-name: c-d", "invalid-name: x-y");
    }

    @Test
    void fieldsAndValuesAreGivenOnce() {
        assertThat(Checked.findings("model A {\n  id Int @id\n  id Int\n}\nenum E {\n  A\n  A\n}\n"))
                .containsExactly("duplicate-field: id", "duplicate-enum-value: A");
    }

    @Test
    void twoFieldsAreNotOneColumn() {
        assertThat(Checked.model("a Int @map(\"b\")\nb Int")).containsExactly("duplicate-column: a Int @map(\"b\")");
        assertThat(Checked.model("a Int @map(\"c\")\nb Int @map(\"c\")"))
                .containsExactly("duplicate-column: b Int @map(\"c\")");
        assertThat(Checked.model("a Int @map(\"b\")\nb Int @map(\"c\")")).isEmpty();
    }

    @Test
    void twoModelsAreNotOneTable() {
        assertThat(Checked.findings(
                        "model A {\n  a Int @id(map: \"x\")\n}\nmodel B {\n  b Int @id\n  @@map(\"A\")\n}\n"))
                .containsExactly("duplicate-table: @@map(\"A\")");
    }

    @Test
    void twoEnumsAreNotOneType() {
        assertThat(Checked.findings("enum A {\n  X\n}\nenum B {\n  X\n  @@map(\"A\")\n}\n"))
                .containsExactly("duplicate-type-name: B");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @@index([a])          |@@index([a])        |duplicate-constraint: @@index([a])
                    @@index([a], map: "x")|@@unique([a], map: "x")|duplicate-constraint: @@index([a], map: "x")
                    @@index([a], map: "M_pkey")|                 |duplicate-constraint: @id
                    """)
    void keysAndIndexesShareTheNamesOfTheirSchema(String first, String second, String expected) {
        String more = second == null ? "" : "\n" + second;
        assertThat(Checked.model("a Int\n" + first + more)).hasSize(2).contains(expected);
    }

    @Test
    void theSameNameInAnotherPostgresSchemaIsAnotherName() {
        String schema = """
                datasource db {
                  provider = "postgresql"
                  schemas  = ["one", "two"]
                }
                model A {
                  id Int @id
                  @@map("t")
                  @@schema("one")
                }
                model B {
                  id Int @id
                  @@map("t")
                  @@schema("two")
                }
                """;
        assertThat(Checked.findingsOfAll(schema)).isEmpty();
        assertThat(Checked.findingsOfAll(schema.replace("@@schema(\"two\")", "@@schema(\"too\")")))
                .containsExactly("unknown-schema: \"too\"");
        assertThat(Checked.findingsOfAll(schema.replace("@@schema(\"two\")", "")))
                .containsExactly("missing-schema: B");
    }

    @Test
    void clientNamesAreFree() {
        assertThat(Checked.model("a Int\nb Int\n@@unique([a, b], name: \"a\")"))
                .containsExactly("duplicate-name: @@unique([a, b], name: \"a\")");
        assertThat(Checked.model("a Int\nb Int\na_b Int\n@@unique([a, b])"))
                .containsExactly("duplicate-name: @@unique([a, b])");
        assertThat(Checked.model("a Int\nb Int\n@@unique([a, b], name: \"x\")\n@@unique([b, a], name: \"x\")"))
                .hasSize(2);
        assertThat(Checked.model("a Int\nb Int\n@@unique([a, b], name: \"a-b\")"))
                .containsExactly("invalid-name: @@unique([a, b], name: \"a-b\")");
    }

    @Test
    void aLongNameIsRefusedWhereItIsWritten() {
        String name = "x".repeat(64);
        assertThat(Checked.model("a Int\n@@index([a], map: \"" + name + "\")"))
                .containsExactly("long-name: @@index([a], map: \"" + name + "\")");
    }
}
