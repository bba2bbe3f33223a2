package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.java.JavaGenerator;
import dev.ashlar.compiler.model.Schema;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views, functions and triggers through migrations, beside those that were made by hand. */
class RoutineMigrationTest {
    private static final String BEFORE = """
            generator client {
              provider        = "ashlar"
              previewFeatures = ["views"]
            }

            datasource db {
              provider = "postgresql"
            }

            /// @function(\"""
            ///   create function note(what text) returns int language sql
            ///   begin atomic
            ///     insert into notes (what) values (what);
            ///     select 1;
            ///   end
            /// \""")

            /// @function("create function touch() returns trigger language plpgsql as $$ begin new.what := upper(new.what); return new; end; $$")

            /// @trigger("touched", before, [insert], execute: "touch()")
            model Note {
              id   Int    @id @default(autoincrement())
              what String
              size Int    @default(0)

              @@map("notes")
            }

            /// @definition("select id, size from notes")
            view Sized {
              id   Int @unique
              size Int

              @@map("sized")
            }
            """;

    @TempDir
    private Path folder;

    private static Schema schema(String text) {
        return Schemas.of(text);
    }

    @Test
    void thereAndBack() {
        try (Sandbox sandbox = new Sandbox(folder)) {
            sandbox.migrator().dev("init", schema(BEFORE), true);
            sandbox.run("SELECT note('a')");
            assertThat(sandbox.query("SELECT what FROM notes")).containsExactly("A");
            String after = BEFORE.replace("size Int    @default(0)", "size BigInt @default(0)")
                    .replace("upper(", "lower(")
                    .replace("  size Int\n", "  size BigInt\n");
            assertThat(sandbox.migrator().dev("wider", schema(after), true)).isInstanceOf(Development.Created.class);
            assertThat(sandbox.migrator().dev("same", schema(after), true)).isInstanceOf(Development.UpToDate.class);
            sandbox.run("SELECT note('B')");
            assertThat(sandbox.query("SELECT what FROM notes ORDER BY id")).containsExactly("A", "b");
            assertThat(sandbox.query("SELECT pg_typeof(size) FROM sized LIMIT 1"))
                    .containsExactly("bigint");
            sandbox.migrator().rollback();
            sandbox.run("SELECT note('c')");
            assertThat(sandbox.query("SELECT what FROM notes ORDER BY id")).containsExactly("A", "b", "C");
            assertThat(sandbox.query("SELECT pg_typeof(size) FROM sized LIMIT 1"))
                    .containsExactly("integer");
        }
    }

    @Test
    void whatWasMadeByHandStaysAndStepsAside() {
        try (Sandbox sandbox = new Sandbox(folder)) {
            sandbox.migrator().push(schema(BEFORE), Set.of());
            sandbox.run(
                    "CREATE VIEW mine AS SELECT size + 1 AS n FROM sized",
                    "COMMENT ON VIEW mine IS 'by hand'",
                    "CREATE FUNCTION mine() RETURNS int LANGUAGE sql RETURN 1",
                    "CREATE TRIGGER mine BEFORE UPDATE OF size ON notes FOR EACH ROW EXECUTE FUNCTION touch()");
            assertThat(sandbox.migrator().push(schema(BEFORE), Set.of()).changes())
                    .isEmpty();
            String after = BEFORE.replace("size Int    @default(0)", "size BigInt @default(0)")
                    .replace("  size Int\n", "  size BigInt\n");
            sandbox.migrator().push(schema(after), Set.of());
            assertThat(sandbox.query("SELECT obj_description('mine'::regclass)"))
                    .containsExactly("by hand");
            assertThat(sandbox.query("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1"))
                    .containsExactly("mine", "touched");
            assertThat(sandbox.migrator().push(schema(after), Set.of()).changes())
                    .isEmpty();
            assertThat(sandbox.query("SELECT mine()")).containsExactly("1");
        }
    }

    /** A view without a definition is somebody else's: it is read by the client, and neither made, changed nor dropped. */
    // @Cell("Drizzle: declaring existing views")
    @Test
    void aViewWithoutADefinitionIsReadAndLeftAlone() {
        String declared = BEFORE + """

                view Seen {
                  n Int @unique

                  @@map("seen")
                }
                """;
        try (Sandbox sandbox = new Sandbox(folder)) {
            sandbox.migrator().push(schema(BEFORE), Set.of());
            sandbox.run("CREATE VIEW seen AS SELECT id + 1 AS n FROM notes");
            assertThat(sandbox.migrator().push(schema(declared), Set.of()).changes())
                    .isEmpty();
            assertThat(sandbox.migrator().push(schema(BEFORE), Set.of()).changes())
                    .isEmpty();
            assertThat(sandbox.query("SELECT count(*) FROM seen")).containsExactly("0");
        }
        assertThat(JavaGenerator.generate(schema(declared), "dev.example"))
                .filteredOn(file -> file.path().endsWith("SeenDelegate.java"))
                .singleElement()
                .satisfies(file -> assertThat(file.text()).contains("extends ReadDelegate<SeenTable, Seen, SeenKey>"));
    }
}
