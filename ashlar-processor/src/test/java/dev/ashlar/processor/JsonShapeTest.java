package dev.ashlar.processor;

import static dev.ashlar.processor.Javac.acme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.processor.Javac.Result;
import dev.ashlar.processor.Javac.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns whose JSON is a class of the application, in shapes: the class fits, and nothing else does. */
class JsonShapeTest {
    private static final String SCHEMA = """
            datasource db {
              provider = "postgresql"
            }

            model Account {
              id       Int      @id
              /// @json("com.acme.Settings", "com.acme.Settings.CODEC")
              settings Json
              /// @json("com.acme.Settings", "com.acme.Settings.CODEC")
              former   Json?
              /// @json("com.acme.Settings", "com.acme.Settings.CODEC")
              past     Json[]
              raw      Json
              owner    Account? @relation("owner", fields: [ownerId], references: [id])
              ownerId  Int?
              owned    Account[] @relation("owner")
            }
            """;

    private static final String SETTINGS = """
            public record Settings(String theme) {
              public static final dev.ashlar.sql.JsonCodec CODEC =
                  dev.ashlar.sql.JsonCodec.of(Object::toString, Settings::parse);
              private static <T> T parse(String json, Class<T> type) { return type.cast(new Settings(json)); }
            }
            """;

    private static final String IMPORTS =
            "import com.acme.db.*; import dev.ashlar.runtime.shape.*; import dev.ashlar.sql.Json;"
                    + " import java.util.*; import org.jspecify.annotations.Nullable;\n";

    @TempDir
    static Path client;

    @TempDir
    Path classes;

    @BeforeAll
    static void compileClient() {
        List<Source> sources = new ArrayList<>(Javac.client(SCHEMA));
        sources.add(acme("Settings", SETTINGS));
        assertThat(Javac.into(client).plain(sources).messages()).isEmpty();
    }

    @Test
    void theClassIsReadWhereverAColumnIs() {
        assertThat(compile("""
                @Shape(Account.class) record Plain(int id, Settings settings, @Nullable Settings former, List<Settings> past, Json raw) {}
                @Shape(Account.class) record Optionally(Optional<Settings> former) {}
                @Shape(Account.class) record Renamed(@From("settings") Settings now) {}
                @Shape(Account.class) record Far(@From("owner.settings") @Nullable Settings theirs, @From("owner.former") Optional<Settings> old) {}
                @Shape(Account.class) record Nested(@Nullable Plain owner, List<Inner> owned) { record Inner(Settings settings) {} }
                @Shape(Account.class) record Wide(Record settings) {}
                """).messages()).isEmpty();
    }

    @Test
    void anotherClassIsRefused() {
        assertMessage("@Shape(Account.class) record Wrong(String settings) {}", "settings", """
                component `settings` has type String, but `Account.settings` is read as Settings [wrong-type]
                  = help: write `Settings settings`""");
        assertMessage("@Shape(Account.class) record Wrong(Json settings) {}", "settings", """
                component `settings` has type Json, but `Account.settings` is read as Settings [wrong-type]
                  = help: write `Settings settings`""");
        assertMessage("@Shape(Account.class) record Wrong(Settings raw) {}", "raw", """
                component `raw` has type Settings, but `Account.raw` is read as Json [wrong-type]
                  = help: write `Json raw`""");
        assertMessage("@Shape(Account.class) record Wrong(Settings past) {}", "past", """
                component `past` has type Settings, but `Account.past` is read as List<Settings> [wrong-type]
                  = help: write `List<Settings> past`""");
        assertMessage("@Shape(Account.class) record Wrong(Settings former) {}", "former", """
                `Account.former` may be null, but component `former` does not allow it [null-not-allowed]
                  = help: write `@Nullable Settings former` with @Nullable of JSpecify""");
    }

    @Test
    void buildersTakeTheClass() {
        assertThat(
                        uses(
                                "db.account().create(c -> c.id(1).settings(new Settings(\"x\")).raw(new Json(\"{}\")).past(List.of(new Settings(\"y\"))))"))
                .isEmpty();
        assertThat(
                        uses(
                                "db.account().update(k -> k.id(1), u -> u.settings(new Settings(\"x\")).former((Settings) null))"))
                .isEmpty();
        assertThat(uses("db.account().findMany(q -> q.where(a -> a.settings.eq(new Settings(\"x\"))))"))
                .isEmpty();
        assertThat(uses("db.account().update(k -> k.id(1), u -> u.settings(new Json(\"{}\")))"))
                .contains("Json cannot be converted to com.acme.Settings");
        assertThat(uses("db.account().create(c -> c.id(1).settings(\"x\"))")).contains("String");
        assertThat(uses("db.account().findMany(q -> q.where(a -> a.settings.eq(\"x\")))"))
                .contains("String");
    }

    private String uses(String statement) {
        Result result = Javac.into(classes)
                .with(client)
                .processed(acme("Uses", IMPORTS + "class Uses { Object use(Db db) { return " + statement + "; } }"));
        return String.join("\n", result.messages());
    }

    private Result compile(String text) {
        return Javac.into(classes).with(client).processed(acme("Shapes", IMPORTS + "class Shapes { " + text + " }"));
    }

    private void assertMessage(String text, String place, String message) {
        Result result = compile(text);

        assertThat(result.messages()).last().isEqualTo(message);
        assertThat(result.places()).last().isEqualTo(place);
    }
}
