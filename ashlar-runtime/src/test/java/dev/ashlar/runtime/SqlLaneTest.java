package dev.ashlar.runtime;

import static dev.ashlar.sql.build.Aggregates.avg;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.countDistinct;
import static dev.ashlar.sql.build.Aggregates.max;
import static dev.ashlar.sql.build.Aggregates.min;
import static dev.ashlar.sql.build.Aggregates.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.ListColumn;
import dev.ashlar.sql.Outer;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.TextColumn;
import dev.ashlar.sql.build.SqlLane;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PostgreSQL runs what the builders write. Each test works in a transaction that is rolled back. */
class SqlLaneTest {
    private static TemporaryDatabase postgres;
    private static Database db;

    private static final class Book extends Table {
        final Column<Integer> id = column("id", PgType.INTEGER);
        final TextColumn title = text("title", PgType.STRING);
        final Column<Integer> author = column("author", PgType.INTEGER);
        final Column<BigDecimal> price = column("price", PgType.MONEY);
        final ListColumn<String> words = list("words", PgType.STRING);

        Book(@Nullable String alias) {
            super("public", "book", alias);
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(id, title, author, price, words);
        }

        @Override
        public List<Column<?>> primaryKey() {
            return List.of(id);
        }
    }

    private static final class Author extends Table {
        final Column<Integer> id = column("id", PgType.INTEGER);
        final TextColumn name = text("name", PgType.CITEXT);

        Author() {
            super(null, "author", null);
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(id, name);
        }

        @Override
        public List<Column<?>> primaryKey() {
            return List.of(id);
        }
    }

    private static final Book BOOK = new Book(null);
    private static final Author AUTHOR = new Author();

    record Row(int id, String title, String author) {}

    record Sums(long rows, long authors, BigDecimal sum, BigDecimal avg, int min, int max) {}

    @BeforeAll
    static void connect() {
        postgres = EmbeddedPostgres.temporaryDatabase();
        db = Database.connect(postgres.ownerUrl() + "&connection_limit=2");
        SqlLane sql = new SqlLane(db.session());
        sql.sql("create extension citext").execute();
        sql.sql("create table author (id int primary key, name citext)").execute();
        sql.sql(
                        "create table book (id serial primary key, title text unique, author int, price money, words text[] default '{}')")
                .execute();
        sql.insertInto(AUTHOR)
                .rows(
                        List.of("Ada", "Bo"),
                        (row, name) -> row.set(AUTHOR.id, name.length()).set(AUTHOR.name, name))
                .execute();
        sql.insertInto(BOOK)
                .rows(List.of("Ash", "Birch", "Cedar"), (row, title) -> row.set(BOOK.title, title))
                .execute();
        sql.update(BOOK)
                .set(BOOK.author, 3)
                .set(BOOK.price, new BigDecimal("9.90"))
                .set(BOOK.words, List.of("a b", "c"))
                .where(BOOK.title.ne("Cedar"))
                .execute();
    }

    @AfterAll
    static void close() {
        db.close();
        postgres.close();
    }

    @Test
    void joinsMakeTypedRows() {
        SqlLane sql = new SqlLane(db.session());

        Outer<Author> author = Outer.of(AUTHOR);
        assertThat(sql.select(BOOK.id, BOOK.title, author.orElse(a -> a.name, "nobody"))
                        .from(BOOK)
                        .leftJoin(author)
                        .on(a -> a.id.eq(BOOK.author))
                        .orderBy(BOOK.title.desc())
                        .limit(2)
                        .fetch(Row::new))
                .containsExactly(new Row(3, "Cedar", "nobody"), new Row(2, "Birch", "Ada"));
        assertThat(sql.select(BOOK.id, BOOK.title, AUTHOR.name)
                        .from(BOOK)
                        .innerJoin(AUTHOR)
                        .on(BOOK.author.eq(AUTHOR.id))
                        .where(AUTHOR.name.eq("ADA"), BOOK.words.has("a b"), BOOK.price.eq(new BigDecimal("9.90")))
                        .orderBy(BOOK.id.asc())
                        .offset(1)
                        .fetchFirst(Row::new))
                .contains(new Row(2, "Birch", "Ada"));
    }

    @Test
    void aggregatesCountAndSum() {
        assertThat(new SqlLane(db.session())
                        .select(
                                count(),
                                countDistinct(BOOK.author),
                                sum(BOOK.id),
                                avg(BOOK.id),
                                min(BOOK.id),
                                max(BOOK.id))
                        .from(BOOK)
                        .fetch(Sums::new))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.rows()).isEqualTo(3);
                    assertThat(s.authors()).isEqualTo(1);
                    assertThat(s.sum()).isEqualByComparingTo("6");
                    assertThat(s.avg()).isEqualByComparingTo("2");
                    assertThat(s.max() - s.min()).isEqualTo(2);
                });
    }

    @Test
    void subqueriesFilter() {
        SqlLane sql = new SqlLane(db.session());
        Book other = new Book("other");

        assertThat(sql.select(AUTHOR.name)
                        .from(AUTHOR)
                        .where(sql.select(other.id)
                                .from(other)
                                .where(other.author.eq(AUTHOR.id))
                                .exists())
                        .fetch(name -> name))
                .containsExactly("Ada");
        assertThat(sql.select(AUTHOR.name)
                        .from(AUTHOR)
                        .where(AUTHOR.id
                                .in(sql.select(BOOK.author).from(BOOK))
                                .not()
                                .or(AUTHOR.id.in(List.of())))
                        .fetch(name -> name))
                .isEmpty();
    }

    @Test
    void conflictsUpdateOrDoNothing() {
        rolledBack(sql -> {
            assertThat(sql.insertInto(BOOK)
                            .set(BOOK.title, "Ash")
                            .set(BOOK.author, 2)
                            .onConflictDoUpdate(List.of(BOOK.title), u -> u.setInserted(BOOK.author))
                            .returning(BOOK.title, BOOK.author, BOOK.price)
                            .fetch((title, author, price) -> title + author + price))
                    .containsExactly("Ash29.90");
            assertThat(sql.insertInto(BOOK)
                            .set(BOOK.title, "Ash")
                            .onConflictDoNothing(BOOK.title)
                            .execute())
                    .isZero();
        });
    }

    @Test
    void updatesAndDeletesReturnRows() {
        rolledBack(sql -> {
            assertThat(sql.update(BOOK)
                            .set(BOOK.title, AUTHOR.name)
                            .increment(BOOK.author, 10)
                            .from(AUTHOR)
                            .where(BOOK.author.eq(AUTHOR.id), BOOK.title.startsWith("A"))
                            .returning(BOOK.title, BOOK.author)
                            .fetch((title, author) -> title + author))
                    .containsExactly("Ada13");
            assertThat(sql.deleteFrom(BOOK)
                            .where(BOOK.title.ignoringCase().contains("CEDAR"))
                            .returning(BOOK.id)
                            .fetchFirst(id -> id))
                    .isEqualTo(Optional.of(3));
        });
    }

    @Test
    void rawSqlBindsAndReadsTyped() {
        SqlLane sql = new SqlLane(db.session());

        assertThat(sql.sql("select title, ? from book where id = any(?) order by 1", 1L, List.of(1, 2))
                        .as(PgType.STRING, PgType.BIGINT)
                        .fetch((title, one) -> title + one))
                .containsExactly("Ash1", "Birch1");
        assertThat(sql.sql("select '{\"a\":1}'::jsonb ?? ?", "a")
                        .as(PgType.BOOLEAN)
                        .fetch(found -> found))
                .containsExactly(true);
    }

    @Test
    void statementsAreRecordedForTheThreadThatAsks() {
        assertThat(db.record(() -> new SqlLane(db.session())
                                .select(BOOK.id)
                                .from(BOOK)
                                .fetch(id -> id))
                        .statements())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.rows()).isEqualTo(3);
                    assertThat(event.text()).isEqualTo("SELECT \"t0\".\"id\" FROM \"public\".\"book\" AS \"t0\"");
                    assertThat(event.failure()).isNull();
                });
    }

    private interface Work {
        void run(SqlLane sql);
    }

    /** Leaves the rows as they were for the other tests. */
    private static void rolledBack(Work work) {
        IllegalStateException undo = new IllegalStateException("undo");
        assertThatThrownBy(() -> db.transaction(tx -> {
                    work.run(new SqlLane(tx));
                    throw undo;
                }))
                .isSameAs(undo);
    }
}
