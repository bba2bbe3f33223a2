package dev.ashlar.compiler.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What directives become in SQL, where the server or the order matters. */
class DirectiveScriptTest {
    private static final String HEADER =
            "generator g {\n  provider = \"ashlar\"\n  previewFeatures = [\"views\"]\n}\ndatasource db {\n  provider = \"postgresql\"\n}\n";

    private static Schema schema(String text) {
        return SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", HEADER + text)))
                .schema();
    }

    private static String script(String text, int server) {
        return Ddl.script(CatalogDiff.between(Catalog.EMPTY, DesiredCatalog.of(schema(text), new Target(server))));
    }

    private static final String BOOKING = """
            /// @primaryKey([room, during], withoutOverlaps: true)
            model Booking {
              id     Int                      @unique
              room   Int
              during Unsupported("tstzrange")

              @@map("bookings")
            }
            """;

    @Test
    void aKeyWithoutOverlapsIsAnExclusionBefore18() {
        assertThat(script(BOOKING, 18))
                .contains("CONSTRAINT \"bookings_pkey\" PRIMARY KEY (\"room\",\"during\" WITHOUT OVERLAPS)");
        assertThat(script(BOOKING, 17))
                .doesNotContain("PRIMARY KEY")
                .contains("ADD CONSTRAINT \"bookings_pkey\" EXCLUDE USING gist (\"room\" WITH =, \"during\" WITH &&);");
    }

    // @Cell("Prisma: P1015 features of another version")
    @Test
    void aPeriodHasNoOtherWay() {
        Schema schema = schema("""
                model Room {
                  uid Int @id
                  id  Int
                  r   Unsupported("daterange")
                  bs  B[]
                  /// @withoutOverlaps
                  @@unique([id, r])
                }
                model B {
                  id   Int   @id
                  room Int
                  r    Unsupported("daterange")
                  /// @period
                  of   Room  @relation(fields: [room, r], references: [id, r])
                }
                """);
        assertThat(Lacking.of(schema, new Target(18))).isEmpty();
        assertThat(Lacking.of(schema, new Target(17)))
                .containsExactly(
                        "the foreign key of `B.of` has a period, which PostgreSQL has since version 18; this is 17");
    }

    @Test
    void whatCallsComesAfterWhatIsCalled() {
        String script = script("""
                /// @function("create function n() returns int language sql as 'select max(id) from posts'")

                /// @function("create function row_of(p posts) returns int language sql return p.id")

                /// @function("create function all_ids() returns setof ids language sql as 'select * from ids'")

                /// @definition("select id from more")
                view Ids {
                  id Int @unique
                  @@map("ids")
                }

                /// @definition("select id from posts")
                view More {
                  id Int @unique
                  @@map("more")
                }

                /// @trigger("t", after, [delete], execute: "f()")
                model Post {
                  id Int @id @default(dbgenerated("n()"))
                  @@map("posts")
                }
                """, 18);
        assertThat(script)
                .containsSubsequence(
                        "SET check_function_bodies = off;\nCREATE OR REPLACE function n()",
                        "RESET check_function_bodies;",
                        "CREATE TABLE \"posts\"",
                        "CREATE OR REPLACE function row_of(p posts)",
                        "CREATE VIEW \"more\" WITH (security_invoker=true) AS\nselect id from posts;",
                        "CREATE VIEW \"ids\"",
                        "CREATE OR REPLACE function all_ids()",
                        "CREATE TRIGGER \"t\" AFTER DELETE ON \"posts\" FOR EACH ROW EXECUTE FUNCTION f();",
                        "COMMENT ON FUNCTION \"n\"() IS '@ashlar';",
                        "COMMENT ON TRIGGER \"t\" ON \"posts\" IS '@ashlar';");
    }
}
