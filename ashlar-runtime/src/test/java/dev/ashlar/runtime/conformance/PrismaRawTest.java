package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.PostsWithAuthorsRow;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's raw queries. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaRawTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    private static List<Integer> ids(String sql, @Nullable Object... values) {
        return db.sql(sql, values).as(PgType.INTEGER).fetch(x -> x);
    }

    @Test
    @Cell("Prisma: $queryRaw / variables")
    void valuesInTheirPlaces() {
        assertThat(ids("SELECT id FROM users WHERE country = ? AND visits < ? ORDER BY id", "DE", 7))
                .containsExactly(2);
        assertThat(db.sql("SELECT 'My name is ' || ?", "Bob").as(PgType.STRING).fetch(x -> x))
                .containsExactly("My name is Bob");
    }

    @Test
    @Cell("Prisma: $queryRaw / Prisma.join, ANY")
    void aListIsOneValue() {
        assertThat(ids("SELECT id FROM users WHERE id = ANY(?) ORDER BY id", List.of(1, 3, 99)))
                .containsExactly(1, 3);
        assertThat(ids("SELECT id FROM users WHERE email = ANY(?)", List.of())).isEmpty();
    }

    @Test
    @Cell("Prisma: $queryRaw / Prisma.empty")
    void aPieceThatMayNotBe() {
        for (Optional<String> country : List.of(Optional.<String>empty(), Optional.of("FR"))) {
            String text = "SELECT id FROM users"
                    + country.map(c -> " WHERE country = ?").orElse("");
            assertThat(ids(text, country.stream().toArray())).hasSize(country.isPresent() ? 2 : 4);
        }
    }

    @Test
    @Cell("Prisma: $queryRaw / dynamic table names")
    void aTableByItsName() {
        for (Table table : List.<Table>of(UserTable.USER, PostTable.POST)) {
            assertThat(db.sql("SELECT count(*) FROM " + table.quotedName())
                            .as(PgType.BIGINT)
                            .fetch(x -> x))
                    .containsExactly(table == PostTable.POST ? 5L : 4L);
        }
    }

    @Test
    @Cell("Prisma: $queryRaw / type mapping")
    void valuesOfEveryType() {
        assertThat(db.sql("SELECT coins, balance, joined, '\\x0102'::bytea, settings FROM users WHERE id = 1")
                        .as(PgType.BIGINT, PgType.NUMERIC, PgType.TIMESTAMPTZ, PgType.BYTEA, PgType.JSONB)
                        .fetch((coins, balance, joined, bytes, settings) ->
                                coins + " " + balance + " " + joined + " " + bytes.size() + " " + (settings != null)))
                .containsExactly("9000000000 10.50 2024-01-01T00:00:00Z 2 true");
    }

    @Test
    @Cell("Prisma: $queryRaw / typecasting")
    void aValueIsCast() {
        assertThat(ids("SELECT length(?::text)", "42")).containsExactly(2);
        assertThat(ids("SELECT ?::int + 1", "41")).containsExactly(42);
    }

    @Test
    @Cell("Prisma: $queryRaw / in a transaction")
    void inATransaction() {
        world.inVain(t -> {
            t.sql("UPDATE users SET visits = 0").execute();
            assertThat(t.sql("SELECT sum(visits)::int FROM users")
                            .as(PgType.INTEGER)
                            .fetch(x -> x))
                    .containsExactly(0);
        });
    }

    @Test
    @Cell("Prisma: $queryRaw / SQL injection prevention")
    void aValueIsNeverSql() {
        assertThat(ids("SELECT id FROM users WHERE name = ?", "x' OR 1=1; DROP TABLE users; --"))
                .isEmpty();
        assertThat(db.user().count()).isEqualTo(4);
    }

    @Test
    @Cell("Prisma: $executeRaw / several variables")
    void rowsWrittenAreCounted() {
        world.inVain(t -> assertThat(t.sql("UPDATE users SET name = ? WHERE name = ? OR visits > ?", "x", "cid", 4)
                        .execute())
                .isEqualTo(3));
    }

    @Test
    @Cell("Prisma: TypedSQL / arrays")
    void aListForAFile() {
        List<PostsWithAuthorsRow> posts =
                db.readOnly(t -> t.queries().postsWithAuthors(List.of(1, 2)).fetch());
        assertThat(posts).extracting(PostsWithAuthorsRow::authorId).containsExactly(1, 1);
    }

    @Test
    @Cell("Prisma: $queryRaw / ILIKE")
    void theWildcardIsInTheValue() {
        assertThat(ids("SELECT id FROM users WHERE name = ? OR email ILIKE ? ORDER BY id", "Ann", "%Y.ORG"))
                .containsExactly(1, 3, 4);
    }

    @Test
    @Cell("Prisma: $queryRaw / Unsupported types")
    void aTypeOfItsOwn() {
        assertThat(db.sql("SELECT point(1, 2), '[1,5)'::int4range")
                        .as(PgType.POINT, PgType.INT4RANGE)
                        .fetch((point, range) -> point + " " + range))
                .containsExactly("(1.0,2.0) [1,5)");
    }

    @Test
    @Cell("Prisma: $executeRaw / ALTER")
    void aStatementOfTheSchema() {
        world.inVain(t -> {
            t.sql("ALTER TABLE users ALTER COLUMN country SET DEFAULT 'FR'").execute();
            assertThat(t.user().create(c -> c.email("e")).country()).isEqualTo("FR");
        });
    }

    /** Text that is made while the program runs takes its values beside it as well. */
    @Test
    @Cell("Prisma: $queryRawUnsafe")
    void aTextThatIsMadeAtRunTime() {
        for (String order : List.of("ASC", "DESC")) {
            String text = String.join(" ", "SELECT id FROM users WHERE country = ? ORDER BY id", order);
            assertThat(ids(text, "FR")).containsExactlyElementsOf(order.equals("ASC") ? List.of(3, 4) : List.of(4, 3));
        }
    }

    @Test
    @Cell("Prisma: $executeRawUnsafe")
    void aWriteThatIsMadeAtRunTime() {
        world.inVain(t -> {
            for (Column<?> column : List.<Column<?>>of(UserTable.USER.visits, UserTable.USER.coins)) {
                String text = "UPDATE users SET " + column.quotedName() + " = 0 WHERE id > ?";
                assertThat(t.sql(text, 2).execute()).isEqualTo(2);
            }
        });
    }

    @Test
    @Cell("Prisma: $queryRaw / Prisma.raw")
    void aPieceOfFixedText() {
        String living = "visits > 0";
        assertThat(ids("SELECT id FROM users WHERE " + living + " AND id < ? ORDER BY id", 4))
                .containsExactly(1, 2);
    }
}
