package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.ScalarField;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultsTest {
    private static DefaultValue value(String field) {
        ScalarField scalar = Checked.schema("model M {\n  id Int @id\n  a " + field + "\n}\nenum E {\n  A\n  B\n}\n")
                .model("M")
                .scalar("a");
        return Objects.requireNonNull(scalar.defaultValue());
    }

    @Test
    void valuesAreRead() {
        assertThat(value("String @default(\"it's\")")).isEqualTo(new DefaultValue.Text("it's"));
        assertThat(value("Int @default(-5)")).isEqualTo(new DefaultValue.Numeric("-5"));
        assertThat(value("Float @default(1)")).isEqualTo(new DefaultValue.Numeric("1"));
        assertThat(value("Decimal @default(\"1e5\")")).isEqualTo(new DefaultValue.Numeric("1e5"));
        assertThat(value("Boolean @default(true)")).isEqualTo(new DefaultValue.Bool(true));
        assertThat(value("Json @default(\"[1, {}]\")")).isEqualTo(new DefaultValue.Text("[1, {}]"));
        assertThat(value("E @default(B)")).isEqualTo(new DefaultValue.EnumValue("B"));
        assertThat(value("E[] @default([A, B])"))
                .isEqualTo(new DefaultValue.ListOf(
                        List.of(new DefaultValue.EnumValue("A"), new DefaultValue.EnumValue("B"))));
        assertThat(value("Int[] @default([])")).isEqualTo(new DefaultValue.ListOf(List.of()));
    }

    @Test
    void functionsAreRead() {
        assertThat(value("Int @default(autoincrement())")).isEqualTo(new DefaultValue.AutoIncrement());
        assertThat(value("DateTime @default(now())")).isEqualTo(new DefaultValue.Now());
        assertThat(value("String @default(uuid())")).isEqualTo(new DefaultValue.Uuid(4));
        assertThat(value("String @default(uuid(7))")).isEqualTo(new DefaultValue.Uuid(7));
        assertThat(value("String @default(cuid(2))")).isEqualTo(new DefaultValue.Cuid(2));
        assertThat(value("String @default(ulid())")).isEqualTo(new DefaultValue.Ulid());
        assertThat(value("String @default(nanoid())")).isEqualTo(new DefaultValue.NanoId(21));
        assertThat(value("String @default(nanoid(8))")).isEqualTo(new DefaultValue.NanoId(8));
        assertThat(value("Unsupported(\"tsvector\") @default(dbgenerated(\"x\"))"))
                .isEqualTo(new DefaultValue.DbGenerated("x"));
        assertThat(value("Int @default(dbgenerated())")).isEqualTo(new DefaultValue.DbGenerated(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String @default(3)",
                "Float @default(\"1\")",
                "Boolean @default(1)",
                "Int[] @default(1)",
                "Int @default([1])",
                "Int[] @default([1, \"a\"])",
                "String @default(now())",
                "String @default(autoincrement())",
                "DateTime @default(now(1))",
                "Int[] @default(autoincrement())",
                "String @default(uuid(5))",
                "String @default(uuid(\"4\"))",
                "String @default(cuid(3))",
                "String @default(ulid(1))",
                "String @default(nanoid(1))",
                "String @default(nanoid(256))",
                "String @default(dbgenerated(1))",
                "String @default(dbgenerated(\"\"))",
                "Unsupported(\"x\") @default(1)",
                "E @default(\"A\")",
                "E[] @default(A)"
            })
    void aDefaultFitsItsField(String field) {
        String attribute = field.substring(field.indexOf("@default"));
        assertThat(Checked.findings("model M {\n  id Int @id\n  a " + field + "\n}\nenum E {\n  A\n}\n"))
                .containsExactly("wrong-default: " + attribute);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Int      |1.5
                    Int      |99999999999999999999
                    Boolean  |maybe
                    Json     |"{"
                    Json     |"{\\"a\\": 01}"
                    Bytes    |"!"
                    Bytes    |"YQ"
                    DateTime |"2020"
                    DateTime |"2020-02-30T00:00:00Z"
                    Decimal  |"x"
                    """)
    void aValueThatCannotBeReadIsDrawnItself(String type, String value) {
        assertThat(Checked.model("a " + type + " @default(" + value + ")")).containsExactly("wrong-default: " + value);
    }

    @Test
    void unknownWordsAreToldWhatWasMeant() {
        String schema = "model M {\n  id Int @id\n  a E @default(FREE)\n}\nenum E {\n  FREEE\n}\n";
        assertThat(Checked.findings(schema)).containsExactly("unknown-enum-value: FREE");
        assertThat(Checked.help(schema)).isEqualTo("did you mean `FREEE`?");
        assertThat(Checked.model("a String @default(uuidd())")).containsExactly("unknown-function: uuidd()");
        assertThat(Checked.help("model M {\n  id Int @id\n  a String @default(uuidd())\n}\n"))
                .isEqualTo("did you mean `uuid()`?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @default         |missing-argument: @default
                    @default()       |missing-argument: @default()
                    @default(1, 2)   |too-many-arguments: @default(1, 2)
                    @default(1) @default(1)|duplicate-attribute: @default(1)
                    @default(1, map: "x")|unsupported-argument: @default(1, map: "x")
                    """)
    void argumentsAreThoseOfTheAttribute(String attribute, String expected) {
        assertThat(Checked.model("a Int " + attribute)).contains(expected);
    }
}
