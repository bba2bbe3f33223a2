package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.client.PostTable.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.error.CheckViolation;
import dev.ashlar.runtime.error.ConnectionFailed;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.ForeignKeyViolation;
import dev.ashlar.runtime.error.NotNullViolation;
import dev.ashlar.runtime.error.RecordNotConnected;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.SerializationFailure;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.PgType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's errors of queries: what there is for each of its codes. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaErrorTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    @Test
    @Cell("Prisma: P2002 unique constraint")
    void aKeyThatIsTaken() {
        assertThatThrownBy(() -> db.user().create(c -> c.email("ann@x.org")))
                .isInstanceOfSatisfying(UniqueViolation.class, e -> {
                    assertThat(e.sqlState()).isEqualTo("23505");
                    assertThat(e.constraint()).isEqualTo("users_email_key");
                    assertThat(e.columns()).containsExactly("email");
                    assertThat(e).hasMessageNotContaining("ann@x.org");
                });
    }

    @Test
    @Cell("Prisma: P2003 foreign key constraint")
    void aRelatedRowThatIsNotThere() {
        assertThatThrownBy(() -> db.post().create(c -> c.title("x").authorId(99)))
                .isInstanceOfSatisfying(ForeignKeyViolation.class, e -> {
                    assertThat(e.table()).isEqualTo("posts");
                    assertThat(e.columns()).containsExactly("author_id");
                });
    }

    @Test
    @Cell("Prisma: P2011 null constraint")
    void aValueThatMustBe() {
        assertThatThrownBy(
                        () -> db.insertInto(POST).set(POST.title, (String) null).execute())
                .isInstanceOfSatisfying(
                        NotNullViolation.class, e -> assertThat(e.columns()).containsExactly("title"));
    }

    @Test
    @Cell("Prisma: P2004 a constraint failed")
    void aConditionThatMustHold() {
        assertThatThrownBy(() -> db.post().update(k -> k.id(1), s -> s.likes(1_000_000)))
                .isInstanceOfSatisfying(
                        CheckViolation.class, e -> assertThat(e.constraint()).isEqualTo("posts_likes_check"));
    }

    @Test
    @Cell("Prisma: P2025 record not found")
    void aRowThatIsNotThere() {
        assertThatThrownBy(() -> db.user().update(k -> k.id(99), s -> s.name("x")))
                .isInstanceOf(RecordNotFound.class)
                .hasMessageContaining("\"users\"");
        assertThatThrownBy(() -> db.user().delete(k -> k.email("no"))).isInstanceOf(RecordNotFound.class);
    }

    @Test
    @Cell("Prisma: P2017 records not connected")
    void aRowOfAnother() {
        assertThatThrownBy(() -> db.post().update(k -> k.id(5), s -> s.comments(m -> m.delete(k -> k.id(1)))))
                .isInstanceOfSatisfying(
                        RecordNotConnected.class, e -> assertThat(e.relation()).isEqualTo("posts.comments"));
        assertThat(db.comment().count()).isEqualTo(4);
    }

    @Test
    @Cell("Prisma: P2034 write conflict or deadlock")
    void aRowThatAnotherHasChanged() {
        assertThatThrownBy(() -> db.transaction(Isolation.REPEATABLE_READ, tx -> {
                    tx.user().count();
                    world.sql("UPDATE users SET visits = visits WHERE id = 3");
                    return tx.user().update(k -> k.id(3), s -> s.name("x"));
                }))
                .isInstanceOfSatisfying(
                        SerializationFailure.class,
                        e -> assertThat(e.safeToRetry()).isTrue());
    }

    @Test
    @Cell("Prisma: P2020 value out of range")
    void aNumberThatIsTooLarge() {
        assertThatThrownBy(() -> db.user().update(k -> k.id(1), s -> s.balance(new BigDecimal("1e15"))))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.sqlState()).isEqualTo("22003"));
    }

    @Test
    @Cell("Prisma: PrismaClientKnownRequestError / code, meta, message")
    void whatAnErrorTells() {
        assertThatThrownBy(() -> db.user().create(c -> c.email("ann@x.org")))
                .isInstanceOfSatisfying(DatabaseException.class, e -> {
                    assertThat(e.sqlState()).isEqualTo("23505");
                    assertThat(e.table()).isEqualTo("users");
                    assertThat(e.columns()).containsExactly("email");
                    assertThat(e.statement()).startsWith("INSERT INTO \"users\"");
                    assertThat(e.help()).isNotBlank();
                    assertThat(e.safeToRetry()).isFalse();
                });
    }

    @Test
    @Cell("Prisma: PrismaClientUnknownRequestError")
    void whatHasNoTypeOfItsOwn() {
        assertThatThrownBy(() -> db.sql("SELECT 1/0").execute())
                .isInstanceOfSatisfying(
                        StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("22012"));
    }

    @Test
    @Cell("Prisma: P2000 value too long")
    void aTextThatIsTooLong() {
        world.inVain(t -> {
            t.sql("ALTER TABLE categories ALTER COLUMN name TYPE varchar(8)").execute();
            assertThatThrownBy(() -> t.category().create(c -> c.name("much too long")))
                    .isInstanceOfSatisfying(StatementFailed.class, e -> {
                        assertThat(e.sqlState()).isEqualTo("22001");
                        assertThat(e.help()).contains("longer than its column");
                    });
        });
    }

    @Test
    @Cell("Prisma: P2001 record of the where condition")
    void noRowWithThisKey() {
        assertThatThrownBy(() -> db.user().findUniqueOrThrow(k -> k.email("no")))
                .isInstanceOf(RecordNotFound.class)
                .hasMessageContaining("email")
                .hasMessageNotContaining("\"no\"");
    }

    @Test
    @Cell("Prisma: P2005 stored value invalid for its type")
    void aStoredValueThatJavaLacks() {
        world.inVain(t -> {
            t.sql("UPDATE users SET balance = 'NaN' WHERE id = 1").execute();
            assertThatThrownBy(() -> t.user().findUnique(k -> k.id(1))).hasMessageContaining("balance");
        });
    }

    @Test
    @Cell("Prisma: P2006 provided value not valid")
    void aValueThatPostgresqlCannotHold() {
        assertThatThrownBy(() -> db.user().count(q -> q.where(u -> u.name.eq("a\0b"))))
                .hasMessageContaining("NUL");
    }

    @Test
    @Cell("Prisma: P2007 data validation")
    void aTextThatIsNoValueOfItsType() {
        assertThatThrownBy(() -> db.user().update(k -> k.id(1), s -> s.settings(new Json("{broken"))))
                .isInstanceOfSatisfying(
                        StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("22P02"));
    }

    @Test
    @Cell("Prisma: P2010 raw query failed")
    void sqlThatIsWrong() {
        assertThatThrownBy(() -> db.sql("SELEC 1").execute()).isInstanceOfSatisfying(StatementFailed.class, e -> {
            assertThat(e.sqlState()).isEqualTo("42601");
            assertThat(e).hasMessageContaining("SELEC 1");
        });
    }

    @Test
    @Cell("Prisma: P2014 required relation")
    void aRowThatCannotBeLetGo() {
        world.inVain(t -> assertThatThrownBy(() ->
                        t.post().update(k -> k.id(1), s -> s.comments(m -> m.disconnect(k -> k.id(1)))))
                .isInstanceOfSatisfying(
                        NotNullViolation.class, e -> assertThat(e.columns()).containsExactly("post_id")));
    }

    @Test
    @Cell("Prisma: P2015 related record not found")
    void aRelatedRowThatIsMissed() {
        assertThatThrownBy(() -> db.post().update(k -> k.id(5), s -> s.author(a -> a.update(u -> u.name("x")))))
                .isInstanceOfSatisfying(
                        RecordNotConnected.class, e -> assertThat(e.relation()).isEqualTo("posts.author"));
    }

    @Test
    @Cell("Prisma: P2018 required connected records")
    void aRowToConnectThatIsMissed() {
        assertThatThrownBy(() -> db.post().create(c -> c.title("x").author(a -> a.connect(k -> k.email("no")))))
                .isInstanceOf(RecordNotFound.class)
                .hasMessageContaining("\"users\"");
        assertThat(db.post().count()).isEqualTo(5);
    }

    @Test
    @Cell("Prisma: P2021 table does not exist")
    void aTableThatIsNotThere() {
        assertThatThrownBy(() -> db.sql("SELECT * FROM nowhere").execute())
                .isInstanceOfSatisfying(
                        StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("42P01"));
    }

    @Test
    @Cell("Prisma: P2022 column does not exist")
    void aColumnThatIsNotThere() {
        world.inVain(t -> {
            t.sql("ALTER TABLE profiles DROP COLUMN bio").execute();
            assertThatThrownBy(() -> t.profile().findMany()).isInstanceOfSatisfying(StatementFailed.class, e -> {
                assertThat(e.sqlState()).isEqualTo("42703");
                assertThat(e).hasMessageContaining("bio");
            });
        });
    }

    @Test
    @Cell("Prisma: P2023 inconsistent column data")
    void aListOfTwoDimensions() {
        world.inVain(t -> {
            t.sql("UPDATE users SET lucky = '{{1,2},{3,4}}' WHERE id = 1").execute();
            assertThatThrownBy(() -> t.user().findUnique(k -> k.id(1))).hasMessageContaining("lucky");
        });
    }

    @Test
    @Cell("Prisma: P2028 transaction API")
    void aTransactionThatIsOver() {
        List<Db.Tx> kept = new ArrayList<>();
        db.transaction(tx -> kept.add(tx));
        assertThatThrownBy(() -> kept.get(0).user().count()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> db.transaction(tx -> db.transaction(inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Cell("Prisma: P2008, P2009 query not parsed, not valid")
    void aQueryThatIsNoneIsShownWithThePlace() {
        assertThatThrownBy(() -> db.sql("SELECT id FORM users").execute())
                .hasMessageContaining("syntax error at or near \"users\"")
                .hasMessageContaining("\n  statement: SELECT id FORM users\n                            ^\n");
        assertThatThrownBy(() -> db.sql("SELECT id FROM users WHERE id = name").execute())
                .hasMessageContaining("operator does not exist: integer = text")
                .hasMessageContaining("WHERE id = name\n")
                .hasMessageContaining("^\n  help: ");
    }

    /** What Prisma's older engines said of a row that is not there. */
    @Test
    @Cell("Prisma: P2016 query interpretation")
    void aRowToDeleteThatIsNotThere() {
        assertThatThrownBy(() -> db.user().delete(k -> k.id(99)))
                .isInstanceOf(RecordNotFound.class)
                .hasMessageContaining("\"users\"");
    }

    @Test
    @Cell("Prisma: P2026 feature not supported")
    void whatPostgresqlCannotDoItSays() {
        assertThatThrownBy(() ->
                        db.select(POST.title).from(POST).distinct().forUpdate().fetch(x -> x))
                .isInstanceOfSatisfying(StatementFailed.class, e -> {
                    assertThat(e.sqlState()).isEqualTo("0A000");
                    assertThat(e.reason()).isEqualTo("FOR UPDATE is not allowed with DISTINCT clause");
                });
    }

    /** The first error is thrown; what failed because of it stands beside it. */
    @Test
    @Cell("Prisma: P2027 several errors")
    void whatElseFailedIsToldToo() {
        assertThatThrownBy(() -> db.transaction(tx -> {
                    int process = tx.sql("SELECT pg_backend_pid()")
                            .as(PgType.INTEGER)
                            .fetchFirst(x -> x)
                            .orElseThrow();
                    world.sql("SELECT pg_terminate_backend(" + process + ", 10000)");
                    throw new IllegalArgumentException("of the work");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .isInstanceOfSatisfying(
                                ConnectionFailed.class,
                                lost -> assertThat(lost.help()).isNotBlank()));
    }
}
