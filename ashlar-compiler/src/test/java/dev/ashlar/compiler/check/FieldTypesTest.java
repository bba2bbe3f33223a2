package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTypesTest {
    @ParameterizedTest
    @CsvSource({"Strng,String", "string,String", "datetime,DateTime", "uuid,String", "bool,Boolean", "Otter,Other"})
    void anUnknownTypeIsToldWhatWasMeant(String written, String meant) {
        String schema = "model M {\n  id Int @id\n  a " + written + "\n}\nmodel Other {\n  id Int @id\n}\n";
        assertThat(Checked.findings(schema)).containsExactly("unknown-type: " + written);
        assertThat(Checked.help(schema)).isEqualTo("did you mean `" + meant + "`?");
    }

    @Test
    void allUnknownTypesAreReportedAtOnce() {
        assertThat(Checked.findings("model M {\n  id Int @id\n  a X\n  b client\n  c db\n}\n"))
                .containsExactly("unknown-type: X", "unknown-type: client", "unknown-type: db");
    }

    @Test
    void anEnumHasAValue() {
        assertThat(Checked.findings("enum E {\n}\n")).containsExactly("empty-enum: E");
    }

    @Test
    void postgresHasNoCompositeTypes() {
        assertThat(Checked.findings("type T {\n  a Int\n}\nmodel M {\n  id Int @id\n  t T\n}\n"))
                .containsExactly("composite-type: T");
    }

    @Test
    void whatIsWrongWithinACompositeTypeIsSaidBeforeItIsRefused() {
        assertThat(Checked.findings("""
                        type Place {
                          id     Int    @id
                          number Int    @default(autoincrement())
                          street String @default(now())
                          near   Place? @default(1)
                          city   String @default("Riga") @db.Text @map("town")
                          @@map("places")
                        }
                        model M {
                          id Int    @id
                          p  Place? @default(2)
                          @@index([p.city])
                        }
                        """))
                .containsExactly(
                        "wrong-default: @default(2)",
                        "wrong-default: @default(1)",
                        "unknown-attribute: @id",
                        "wrong-default: @default(autoincrement())",
                        "wrong-default: @default(now())",
                        "unknown-attribute: @@map(\"places\")",
                        "composite-type: Place");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a String @db.VarChar(20)  |
                    a String @db.VarChar      |
                    a Decimal @db.Decimal(5,2)|
                    a Decimal @db.Decimal(5)  |wrong-arguments: @db.Decimal(5)
                    a Decimal @db.Decimal(2,5)|wrong-arguments: @db.Decimal(2,5)
                    a Decimal @db.Decimal(1001,5)|wrong-arguments: @db.Decimal(1001,5)
                    a String @db.VarChar(1, 2)|wrong-arguments: @db.VarChar(1, 2)
                    a String @db.VarChar(-1)  |wrong-arguments: @db.VarChar(-1)
                    a String @db.Text(1)      |wrong-arguments: @db.Text(1)
                    a DateTime @db.Timestamptz(6)|
                    a DateTime @db.Timestamptz(7)|wrong-arguments: @db.Timestamptz(7)
                    a String @db.Bit(0)       |wrong-arguments: @db.Bit(0)
                    a Int @db.Text            |wrong-native-type: @db.Text
                    a String @db.text         |unknown-native-type: @db.text
                    a String @pg.Text         |wrong-prefix: @pg.Text
                    a Unsupported("x") @db.Text|unknown-attribute: @db.Text
                    a Unsupported("tsvector")?|
                    a Unsupported("VarChar(3)")|supported-type: Unsupported("VarChar(3)")
                    a Unsupported("varchar(3)")|
                    """)
    void nativeTypesStoreTheFieldsType(String field, String expected) {
        assertThat(Checked.model(field)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void aNativeTypeIsGivenOnce() {
        assertThat(Checked.model("a String @db.Text @db.Uuid")).containsExactly("duplicate-attribute: @db.Uuid");
    }

    @Test
    void withoutADatasourceNothingIsKnownOfTheDatabase() {
        assertThat(Checked.findingsOfAll("model M {\n  id Int @id\n  a Int @default(3)\n}\n"))
                .isEmpty();
        assertThat(Checked.findingsOfAll("model M {\n  id Int @id\n  a Int[]\n  b String @db.Text\n  c Decimal\n}\n"))
                .containsExactly(
                        "missing-datasource: Int[]", "missing-datasource: @db.Text", "missing-datasource: Decimal");
    }
}
