package dev.ashlar.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns whose Java class is the application's, or stands in another type of the schema. */
class ColumnClassesTest {
    private static final String SCHEMA = """
            datasource db {
              provider = "postgresql"
            }

            /// @compositeType(item, { name: "text", tags: "text[]", mood: "\\"Mood\\"", moods: "\\"Mood\\"[]" })

            model Shop {
              id     Int    @id
              /// @json("com.acme.Settings", "com.acme.AppJson.CODEC")
              open   Json
              /// @json("com.acme.Outer.Settings", "com.acme.AppJson.CODEC")
              closed Json?  @db.Json
              item   Unsupported("item")?
              sign   Unsupported("\\"char\\"")?
              flags  String @db.Bit(3)
              host   String @db.Inet
            }

            enum Mood {
              GOOD
            }
            """;

    private static String text(String file) {
        return JavaGenerator.generate(
                        SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", SCHEMA)))
                                .schema(),
                        "db")
                .stream()
                .filter(f -> f.path().equals("db/" + file + ".java"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void jsonIsAClassOfTheApplication() {
        assertThat(text("ShopTable"))
                .contains(
                        "Column<Settings> open = this.<Settings>column(\"open\", PgType.json(PgType.JSONB, Settings.class, AppJson.CODEC))")
                .contains("PgType.json(PgType.JSON, com.acme.Outer.Settings.class, AppJson.CODEC)");
        assertThat(text("Shop")).contains("Settings open", "com.acme.Outer.@Nullable Settings closed");
    }

    @Test
    void aCompositeTypeHoldsListsAndEnums() {
        assertThat(text("Item"))
                .contains("@Nullable List<String> tags", "@Nullable Mood mood", "@Nullable List<Mood> moods")
                .contains("PgType.listOf(Mood.TYPE)");
    }

    @Test
    void bitsAndHostsAreValues() {
        assertThat(text("Shop")).contains("BitString flags", "Inet host", "@Nullable String sign");
        assertThat(text("ShopTable")).contains("PgType.named(\"\\\"char\\\"\")");
    }
}
