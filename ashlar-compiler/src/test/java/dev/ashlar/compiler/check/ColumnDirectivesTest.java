package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.model.Check;
import dev.ashlar.compiler.model.ColumnOptions;
import dev.ashlar.compiler.model.ColumnOptions.QualifiedName;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.NamedTypes;
import dev.ashlar.compiler.model.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnDirectivesTest {
    private static final String TYPES = """
            /// @domain(email, "citext", check: "value ~ '@'")
            /// @domain("Rating", "integer", check: { low: "value > 0" }, notNull: true, default: "1", schema: app)
            /// @compositeType(address, { street: "text", zip: "varchar(5)" })

            """;

    @Test
    void whatAColumnHolds() {
        Schema schema = Checked.schema(TYPES + """
                        model M {
                          /// @identity(byDefault, start: 10, increment: -2, max: 20, cache: 3, cycle: true)
                          id    Int      @id @default(autoincrement())
                          /// @check("length(name) > 0")
                          /// @check("name <> 'x'")
                          /// @check("name <> 'y'", map: "no_y")
                          /// @collation("und-x-icu")
                          name  String   @map("the_name")
                          /// @generated("lower(the_name)")
                          slug  String
                          /// @generated("1", virtual)
                          /// A one.
                          one   Int
                          /// @domain(email)
                          mail  String
                          /// @domain("Rating", schema: app)
                          stars Int?
                          /// @updatedAt(database)
                          at    DateTime @updatedAt
                          home  Unsupported("address")?
                          @@map("ms")
                        }
                        """);
        Model model = schema.model("M");
        assertThat(model.checks())
                .extracting(Check::constraint)
                .containsExactly("ms_the_name_check", "ms_the_name_check1", "no_y");
        assertThat(options(model, "id").identity())
                .isEqualTo(new ColumnOptions.Identity(false, 10L, -2L, null, 20L, 3L, true));
        assertThat(options(model, "name").collation()).isEqualTo(new QualifiedName(null, "und-x-icu"));
        assertThat(options(model, "slug").generated()).isEqualTo(new ColumnOptions.Generated("lower(the_name)", true));
        assertThat(options(model, "one").generated()).isEqualTo(new ColumnOptions.Generated("1", false));
        assertThat(model.scalar("one").documentation()).isEqualTo("A one.");
        assertThat(options(model, "mail").domain()).isEqualTo(new QualifiedName(null, "email"));
        assertThat(options(model, "stars").domain()).isEqualTo(new QualifiedName("app", "Rating"));
        assertThat(options(model, "at").updatedByDatabase()).isTrue();
        assertThat(options(model, "home")).isEqualTo(ColumnOptions.NONE);
        assertThat(schema.types().all())
                .extracting(NamedTypes.NamedType::name)
                .containsExactly("email", "Rating", "address");
        assertThat(((NamedTypes.Domain) schema.types().all().get(0)).checks())
                .containsExactly(Map.entry("email_check", "value ~ '@'"));
    }

    private static ColumnOptions options(Model model, String field) {
        return model.scalar(field).options();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @check("n > 0")               |n Int                     |
                    @check("n > 0", map: "M_pkey")|n Int                     |duplicate-constraint: @check("n > 0", map: "M_pkey")
                    @generated                    |n Int                     |wrong-arguments: @generated
                    @generated("1", kept)         |n Int                     |wrong-arguments: kept
                    @generated("1")               |n Int @default(1)         |contradictory-directive: @generated("1")
                    @generated("now()")           |n DateTime @updatedAt     |contradictory-directive: @generated("now()")
                    @generated("1")               |n Int @unique             |
                    @identity(always)             |n Int                     |wrong-type: @identity(always)
                    @identity(always)             |n Int @default(1)         |wrong-type: @identity(always)
                    @identity                     |n Int @default(autoincrement())|wrong-arguments: @identity
                    @identity(never)              |n Int @default(autoincrement())|wrong-arguments: never
                    @identity(always, increment: 0)|n Int @default(autoincrement())|wrong-arguments: 0
                    @identity(always, min: 5, max: 4)|n Int @default(autoincrement())|wrong-arguments: 4
                    @identity(always, start: 0)   |n Int @default(autoincrement())|wrong-arguments: 0
                    @identity(always, start: 1, min: 2)|n Int @default(autoincrement())|wrong-arguments: 1
                    @identity(always, cache: 0)   |n Int @default(autoincrement())|wrong-arguments: 0
                    @identity(always, max: 3000000000)|n Int @default(autoincrement())|wrong-arguments: 3000000000
                    @identity(always, max: 3000000000)|n BigInt @default(autoincrement())|
                    @collation("C")               |n Int                     |wrong-type: @collation("C")
                    @collation("C")               |n String[]                |
                    @domain(email)                |n String                  |
                    @domain(email)                |n Int                     |wrong-type: n
                    @domain(emial)                |n String                  |unknown-domain: n
                    @domain(address)              |n String                  |wrong-type: n
                    @domain(email, "text")        |n String                  |wrong-arguments: "text"
                    @compositeType(a, { b: "int" })|n Int                    |misplaced-directive: @compositeType(a, { b: "int" })
                    @updatedAt(database)          |n DateTime                |wrong-type: @updatedAt(database)
                    @updatedAt(client)            |n DateTime @updatedAt     |wrong-arguments: client
                    @updatedAt                    |n DateTime @updatedAt     |wrong-arguments: @updatedAt
                    @json("a.B", "a.B.CODEC")     |n Json                    |
                    @json("a.B", "a.B.CODEC")     |n Json[] @db.Json         |
                    @json("a.B", "a.B.CODEC")     |n String                  |wrong-type: @json("a.B", "a.B.CODEC")
                    @json("B", "a.B.CODEC")       |n Json                    |wrong-arguments: "B"
                    @json("a.B", "a.B.CODEC()")   |n Json                    |wrong-arguments: "a.B.CODEC()"
                    @json("a.B")                  |n Json                    |wrong-arguments: @json("a.B")
                    """)
    void aDirectiveOfAFieldIsUnderstoodOrRefused(String directive, String field, String expected) {
        List<String> found =
                Checked.findings(TYPES + "model M {\n  id String @id\n  /// " + directive + "\n  " + field + "\n}\n");
        if (expected == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @domain(d)                                   |wrong-arguments: @domain(d)
                    @domain(d, "text", check: 5)                 |wrong-arguments: 5
                    @domain(d, "text", check: { a: 5 })          |wrong-arguments: 5
                    @domain(d, "text", check: { a: "1", a: "2" })|wrong-arguments: a: "2"
                    @domain(email, "text")                       |duplicate-type-name: @domain(email, "citext", check: "value ~ '@'")
                    @compositeType(c)                            |wrong-arguments: @compositeType(c)
                    @compositeType(c, "text")                    |wrong-arguments: "text"
                    @compositeType(c, {})                        |wrong-arguments: {}
                    @generated("1")                              |misplaced-directive: @generated("1")
                    """)
    void aDirectiveOfTheSchemaIsRefusedWhereItIsWrong(String directive, String expected) {
        assertThat(Checked.findings("/// " + directive + "\n\n" + TYPES + "model M {\n  id Int @id\n}\n"))
                .contains(expected);
    }

    @Test
    void whatIsComputedIsNoKeyOfARelation() {
        assertThat(Checked.findings("""
                        model M {
                          id  Int @id
                          /// @generated("1")
                          up  Int
                          top M   @relation("m", fields: [up], references: [id])
                          all M[] @relation("m")
                        }
                        """)).contains("contradictory-directive: up");
        assertThat(Checked.findings("""
                        model M {
                          id  Int
                          /// @generated("1")
                          up  Int
                          @@id([id, up])
                        }
                        """)).containsExactly("contradictory-directive: up");
    }

    @Test
    void theColumnsOfAViewComeFromItsQuery() {
        assertThat(Checked.findings("view V {\n  /// @collation(\"C\")\n  id String @unique\n}\n"))
                .containsExactly("misplaced-directive: @collation(\"C\")");
    }

    @Test
    void ofALongNameTheLongerPartIsCut() {
        String table = "t".repeat(60);
        assertThat(DerivedNames.columnCheck(table, "c", 0)).isEqualTo("t".repeat(55) + "_c_check");
        assertThat(DerivedNames.columnCheck(table, "c".repeat(60), 1)).hasSize(63);
    }
}
