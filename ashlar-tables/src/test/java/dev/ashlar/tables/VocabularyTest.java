package dev.ashlar.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.tables.read.TableClasses;
import dev.ashlar.tables.write.TableFiles;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every word of the vocabulary: what it says in the schema, and that the schema says it in this word. */
class VocabularyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            text("x")                                  | String?
            uuid("x")                                  | String? @db.Uuid
            citext("x")                                | String? @db.Citext
            inet("x")                                  | String? @db.Inet
            xml("x")                                   | String? @db.Xml
            varchar("x", 80)                           | String? @db.VarChar(80)
            character("x", 2)                          | String? @db.Char(2)
            bit("x", 8)                                | String? @db.Bit(8)
            varbit("x", 8)                             | String? @db.VarBit(8)
            bool("x")                                  | Boolean?
            integer("x")                               | Int?
            smallint("x")                              | Int? @db.SmallInt
            oid("x")                                   | Int? @db.Oid
            bigint("x")                                | BigInt?
            doublePrecision("x")                       | Float?
            real("x")                                  | Float? @db.Real
            numeric("x")                               | Decimal?
            numeric("x", 10, 2)                        | Decimal? @db.Decimal(10, 2)
            money("x")                                 | Decimal? @db.Money
            timestamp("x")                             | DateTime?
            timestamp("x", 6)                          | DateTime? @db.Timestamp(6)
            timestamptz("x")                           | DateTime? @db.Timestamptz
            timestamptz("x", 3)                        | DateTime? @db.Timestamptz(3)
            date("x")                                  | DateTime? @db.Date
            time("x")                                  | DateTime? @db.Time
            time("x", 3)                               | DateTime? @db.Time(3)
            timetz("x")                                | DateTime? @db.Timetz
            timetz("x", 3)                             | DateTime? @db.Timetz(3)
            jsonb("x")                                 | Json?
            json("x")                                  | Json? @db.Json
            bytea("x")                                 | Bytes?
            unsupported("x", "tsvector")               | Unsupported("tsvector")?
            text("x").nativeType("VarChar")            | String? @db.VarChar
            text("x").notNull()                        | String
            text("x").list()                           | String[]
            text("named")                              | String? @map("named")
            text("x").unique()                         | String? @unique
            text("x").unique("x_key")                  | String? @unique(map: "x_key")
            text("x").notNull().defaultTo("a \\"b\\"")  | String @default("a \\"b\\"")
            integer("x").notNull().defaultTo(-5)       | Int @default(-5)
            bigint("x").notNull().defaultTo(5L)        | BigInt @default(5)
            doublePrecision("x").defaultTo(1.5)        | Float? @default(1.5)
            bool("x").defaultTo(true)                  | Boolean? @default(true)
            numeric("x").defaultTo(new BigDecimal("1.50")) | Decimal? @default(1.50)
            text("x").list().defaultTo(List.of("a"))   | String[] @default(["a"])
            text("x").defaultSql("current_user")       | String? @default(dbgenerated("current_user"))
            timestamptz("x").defaultNow()              | DateTime? @default(now()) @db.Timestamptz
            text("x").defaultUuid()                    | String? @default(uuid())
            text("x").defaultUuidV7()                  | String? @default(uuid(7))
            text("x").defaultCuid()                    | String? @default(cuid())
            text("x").defaultCuid2()                   | String? @default(cuid(2))
            text("x").defaultUlid()                    | String? @default(ulid())
            text("x").defaultNanoId()                  | String? @default(nanoid())
            integer("x").notNull().autoincrement()     | Int @default(autoincrement())
            timestamptz("x").updatedAt()               | DateTime? @updatedAt @db.Timestamptz
            text("x").ignored()                        | String? @ignore
            uuid("x").attribute("@default(\\"a\\")")    | String? @default("a") @db.Uuid
            """)
    void a_column_both_ways(String java, String schema) {
        bothWays(java, "", schema);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            text("x").check("x <> ''")                 | String? | @check("x <> ''")
            text("x").check("x <> ''", "x_full")       | String? | @check("x <> ''", map: "x_full")
            text("x").generated("lower('X')")          | String? | @generated("lower('X')")
            text("x").collation("und-x-icu")           | String? | @collation("und-x-icu")
            text("x").renamedFrom("y")                 | String? | @renamed(y)
            text("x").renamedFrom("a b")               | String? | @renamed("a b")
            integer("x").notNull().version()           | Int     | @version
            text("x").doc("Said of it.")               | String? | Said of it.
            text("x").directive("@lint.off(code-as-number, \\"why\\")") | String? | @lint.off(code-as-number, "why")
            """)
    void a_directive_both_ways(String java, String schema, String directive) {
        bothWays(java, "  /// " + directive + "\n", schema);
    }

    private static void bothWays(String java, String above, String schema) {
        SourceFile tables = new SourceFile("T.java", """
                import dev.ashlar.tables.*;
                import java.math.*;
                import java.util.*;
                final class T extends Table {
                    final Column<Integer> id = integer("id").primaryKey();
                    final Column<?> x = %s;
                }
                """.formatted(java));
        SourceFile said = TableClasses.read("schema.prisma", List.of(tables), Duration.ofMinutes(1))
                .file();
        Compilation compiled = SchemaCompiler.compile(List.of(said));
        assertThat(compiled.diagnostics().stream().filter(d -> d.isError())).isEmpty();
        assertThat(said.text().replaceAll(" +", " ")).contains((above + " x " + schema + "\n").replaceAll(" +", " "));
        assertThat(TableFiles.of(List.of(said), "").stream()
                        .filter(file -> file.path().equals("T.java"))
                        .map(file -> file.text().replaceAll("\\s+", "")))
                .first()
                .asString()
                .contains("x=" + java.replaceAll("\\s+", "") + ";");
    }
}
