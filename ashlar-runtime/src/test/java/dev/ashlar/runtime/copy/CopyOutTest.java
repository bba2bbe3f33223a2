package dev.ashlar.runtime.copy;

import static dev.ashlar.runtime.blog.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.FeedPostShape;
import dev.ashlar.runtime.blog.PostStatus;
import dev.ashlar.runtime.blog.Sample;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.runtime.watch.StatementEvent;
import dev.ashlar.runtime.wire.CountingSockets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What a query finds, as PostgreSQL's own files and as rows. */
@SuppressWarnings("NullAway.Init") // filled before the first test
class CopyOutTest {
    private static final String WHOSE = "copy out";
    private static final AtomicLong TRIPS = CountingSockets.trips(WHOSE);

    private static BlogDatabase blog;
    private static Database database;
    private static Db db;

    @BeforeAll
    static void open() {
        blog = new BlogDatabase();
        database = blog.another(CountingSockets.parameters(WHOSE));
        db = new Db(database);
    }

    @AfterAll
    static void close() {
        database.close();
        blog.close();
    }

    @BeforeEach
    void empty() {
        blog.sql("TRUNCATE users CASCADE; TRUNCATE boxes CASCADE; TRUNCATE posts CASCADE");
    }

    // region csv
    static long export(Db db, OutputStream out) {
        return db.user()
                .where(u -> u.logins.gt(0))
                .orderBy(u -> u.email.asc())
                .copyOut()
                .to(out);
    }
    // end region

    @Test
    void aFileOfCsv() {
        User ann = user("ann@x", "Ann, \"the\" first", 1);
        user("bob@x", "Bob", 0);
        User eve = user("eve@x", "Eve\nand \u00e9\ud83d\ude00", 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(export(db, out)).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("id,email,name,host_id,logins,nicknames\n" + ann.id()
                        + ",ann@x,\"Ann, \"\"the\"\" first\",,1,\n" + eve.id()
                        + ",eve@x,\"Eve\nand \u00e9\ud83d\ude00\",,2,\n");
    }

    @Test
    void otherFilesAndAWriter() {
        UUID id = user("ann@x", "Ann", 1).id();
        assertThat(text(CopyOptions.TEXT)).isEqualTo(id + "\tann@x\tAnn\t\\N\t1\t\\N\n");
        assertThat(text(CopyOptions.TEXT.header(true))).startsWith("id\temail\t");
        assertThat(text(CopyOptions.CSV
                        .header(false)
                        .delimiter(';')
                        .nullAs("\\nothing\"")
                        .quote('\'')
                        .forceQuotes()))
                .isEqualTo("'" + id + "';'ann@x';'Ann';\\nothing\";'1';\\nothing\"\n");
        assertThatThrownBy(
                        () -> db.user().copyOut(q -> q).as(CopyOptions.BINARY).to(new StringWriter()))
                .hasMessageContaining("binary is no text");
        assertThatThrownBy(() -> CopyOptions.BINARY.header(true)).hasMessageContaining("binary has no options");
        assertThatThrownBy(() -> CopyOptions.TEXT.quote('\'')).hasMessageContaining("only CSV has quotes");
        assertThatThrownBy(() -> CopyOptions.CSV.delimiter('\u00e9')).hasMessageContaining("one byte");
    }

    private static String text(CopyOptions options) {
        StringWriter out = new StringWriter();
        assertThat(db.user().copyOut(q -> q).as(options).to(out)).isEqualTo(1);
        return out.toString();
    }

    @Test
    void aBinaryFileGoesBackIntoTheTable() throws Exception {
        int box = box();
        Sample sample = db.sample()
                .create(c -> c.boxId(box)
                        .aText("t\u0001")
                        .aMoney(new BigDecimal("-12.34"))
                        .aNumeric(new BigDecimal("1.5000000000"))
                        .aStatus(PostStatus.ARCHIVED)
                        .texts(List.of("a", "b,c")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(db.sample().copyOut(q -> q).as(CopyOptions.BINARY).to(out)).isEqualTo(1);
        blog.sql("CREATE TABLE copied (LIKE samples)");
        try (Connection owner = DriverManager.getConnection(blog.ownerUrl())) {
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY copied FROM STDIN (FORMAT binary)", new ByteArrayInputStream(out.toByteArray()));
        }
        blog.sql("DELETE FROM samples; INSERT INTO samples SELECT * FROM copied; DROP TABLE copied");
        assertThat(db.sample().findMany()).containsExactly(sample);
    }

    @Test
    void rowsOneAfterTheOther() {
        for (int i = 0; i < 50; i++) {
            user(i + "@x", "\\N\t\n\r\b\f\u000b\\" + i, i);
        }
        List<User> read = db.user().copyOut(q -> q.orderBy(u -> u.logins.asc())).rows(rows -> rows.toList());
        assertThat(read).isEqualTo(db.user().findMany(q -> q.orderBy(u -> u.logins.asc())));
        assertThat(db.user().copyOut(q -> q.where(u -> u.logins.lt(0))).<Long>rows(rows -> rows.count()))
                .isZero();
    }

    @Test
    void aShapeWithToOnePartsHasTheirNames() {
        UUID acme = blog.organization("Acme");
        UUID ann = user("ann@x", "Ann", 1).id();
        db.withTenant(
                acme,
                t -> t.post()
                        .create(c -> c.title("T")
                                .slug("t")
                                .authorId(ann)
                                .comments(m -> m.create(n -> n.content("signed").authorId(ann))
                                        .create(n -> n.content("unsigned")))));
        StringWriter out = new StringWriter();
        List<Remark> rows = db.withTenant(acme, t -> {
            t.comment()
                    .copyOut(Remark.REMARK, q -> q.orderBy(c -> c.content.asc()))
                    .to(out);
            return t.comment()
                    .copyOut(Remark.REMARK, q -> q.orderBy(c -> c.content.asc()))
                    .rows(all -> all.toList());
        });
        assertThat(out).hasToString("content,author.name\nsigned,Ann\nunsigned,\n");
        assertThat(rows).containsExactly(new Remark("signed", new Remark.Writer("Ann")), new Remark("unsigned", null));
        assertThatThrownBy(() -> db.withTenant(
                        acme,
                        t -> t.post().copyOut(FeedPostShape.feedPost, q -> q).to(out)))
                .hasMessageContaining("use a shape without them, or stream(...)");
        assertThatThrownBy(() -> db.user().copyOut(q -> q.take(-1)).to(out)).hasMessageContaining("sort the other way");
    }

    @Test
    void aTenantsLivingRowsAlone() {
        UUID ann = user("ann@x", "Ann", 1).id();
        UUID acme = blog.organization("Acme");
        UUID other = blog.organization("Other");
        for (UUID tenant : List.of(acme, other)) {
            db.withTenant(
                    tenant,
                    t -> t.post()
                            .createMany(
                                    List.of("a", "b"),
                                    (c, s) -> c.title(s).slug(s).authorId(ann)));
        }
        db.withTenant(acme, t -> t.post().delete(k -> k.slug("b")));
        for (int i = 0; i < 6; i++) {
            assertThat(db.<List<UUID>>withTenant(
                            acme,
                            t -> t.post()
                                    .copyOut(q -> q)
                                    .rows(rows ->
                                            rows.map(p -> p.organizationId()).toList())))
                    .containsExactly(acme);
        }
        long withDeleted =
                db.withTenant(acme, t -> t.post().copyOut(q -> q.withDeleted()).to(OutputStream.nullOutputStream()));
        assertThat(withDeleted).isEqualTo(2);
        assertThat(db.<Long>withTenant(
                        other, t -> t.copyOut(t.select(USER.id).from(USER)).to(new StringWriter())))
                .isEqualTo(1);
    }

    @Test
    void aQueryOfTheSqlLane() {
        user("ann@x", "Ann", 1);
        user("bob@x", "Bob", 5);
        StringWriter out = new StringWriter();
        long rows = db.copyOut(db.select(USER.email, USER.logins).from(USER).where(USER.name.eq("Bob")))
                .to(out);
        assertThat(out).hasToString("email,logins\nbob@x,5\n");
        assertThat(rows).isEqualTo(1);
    }

    /** Each is found by itself, and finds nothing but itself. */
    @Test
    void whatLooksLikeSqlIsText() {
        List<String> texts = List.of(
                "'; DROP TABLE users; --",
                "'); DELETE FROM users; COPY (SELECT '1",
                "\\'; DROP TABLE users; --",
                "\\\\'; DROP TABLE users; --",
                "' OR '1'='1",
                "E'\\''",
                "\\",
                "'",
                "''",
                "\\'",
                "$1 ? ?? $$ $a$ :x",
                "/* */ -- \n;",
                "\u02bc\u2019\uff07 \u00bf\\\u00bf'",
                "\\u0027; \\x27 \\47 %27 &#39;",
                "U&'\\0027'",
                "\u0001\u001f\u007f");
        for (int i = 0; i < texts.size(); i++) {
            user(i + "@x", texts.get(i), i);
        }
        try (Database old = blog.another("&options=-c%20standard_conforming_strings=off")) {
            for (Db scope : List.of(db, new Db(old))) {
                for (String text : texts) {
                    List<String> found = scope.user()
                            .where(u -> u.name.eq(text).and(u.name.in(List.of(text, text + "?"))))
                            .copyOut()
                            .rows(rows -> rows.map(User::name).toList());
                    assertThat(found).containsExactly(text);
                    assertThat(scope.user()
                                    .where(u -> u.name.contains(text))
                                    .copyOut()
                                    .as(CopyOptions.CSV.nullAs(text.contains("\n") ? "'" : text))
                                    .to(new StringWriter()))
                            .isEqualTo(scope.user().count(q -> q.where(u -> u.name.contains(text))));
                }
            }
        }
        assertThat(db.user().count()).isEqualTo(texts.size());
        assertThatThrownBy(() ->
                        db.user().where(u -> u.name.eq("a\u0000'")).copyOut().to(new StringWriter()))
                .hasMessageContaining("parameter 1 cannot be sent")
                .hasMessageContaining("NUL");
        assertThatThrownBy(() ->
                        db.user().where(u -> u.name.eq("\ud83d")).copyOut().to(new StringWriter()))
                .hasMessageContaining("half a surrogate pair");
    }

    @Test
    void itSeesWhatItsTransactionWrote() {
        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.user().create(c -> c.email("new@x").name("New"));
                    assertThat(tx.user()
                                    .copyOut(q -> q)
                                    .<List<String>>rows(
                                            rows -> rows.map(User::email).toList()))
                            .containsExactly("new@x");
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(db.user().count()).isZero();
    }

    @Test
    void oneStatementAndOneRoundTrip() {
        user("ann@x", "Ann", 1);
        CopyFile file = db.user().copyOut(q -> q.where(u -> u.name.eq("Ann"))).as(CopyOptions.TEXT);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long before = TRIPS.get();
            file.to(OutputStream.nullOutputStream());
            least = Math.min(least, TRIPS.get() - before);
        }
        assertThat(least).isEqualTo(1);
        assertThat(database.record(() -> file.to(OutputStream.nullOutputStream()))
                        .statements())
                .extracting(StatementEvent::text)
                .containsExactly(file.toString())
                .first()
                .asString()
                .startsWith("COPY (SELECT \"c0\" AS \"id\", ")
                .endsWith("WHERE \"t0\".\"name\" = ?) AS \"rows\" (\"c0\", \"c1\", \"c2\", \"c3\", \"c4\", \"c5\"))"
                        + " TO STDOUT (FORMAT text)");
    }

    /** 200,000 rows of half a kilobyte: far more than the tests' memory, were they kept. */
    @Test
    void memoryDoesNotGrow() throws IOException {
        int box = box();
        blog.sql("INSERT INTO samples (box_id, \"aInt\", \"aText\") SELECT " + box
                + ", g, repeat('x', 500) FROM generate_series(1, 200000) AS g");
        long[] used = new long[2];
        long sum = db.sample()
                .copyOut(q -> q)
                .rows(rows -> rows.mapToLong(s -> {
                            int i = s.aInt() == null ? 0 : s.aInt();
                            if (i == 1_000 || i == 190_000) {
                                used[i == 1_000 ? 0 : 1] = used();
                            }
                            return i;
                        })
                        .sum());
        assertThat(sum).isEqualTo(200_000L * 200_001 / 2);
        assertThat(used[1] - used[0]).isLessThan(30_000_000);
        AtomicLong bytes = new AtomicLong();
        try (OutputStream counting = new OutputStream() {
            @Override
            public void write(int one) {
                bytes.incrementAndGet();
            }

            @Override
            public void write(byte[] some, int from, int length) {
                bytes.addAndGet(length);
            }
        }) {
            assertThat(db.sample().copyOut(q -> q).to(counting)).isEqualTo(200_000);
        }
        assertThat(bytes).hasValueGreaterThan(100_000_000);
    }

    @Test
    void memoryDoesNotGrowOnTheWayInEither() {
        long[] used = new long[2];
        AtomicBoolean closed = new AtomicBoolean();
        Stream<Integer> items = IntStream.range(0, 300_000).boxed().onClose(() -> closed.set(true));
        long copied = db.box().copyIn(items, (c, i) -> {
            if (i == 1_000 || i == 290_000) {
                used[i == 1_000 ? 0 : 1] = used();
            }
            return c.label("x".repeat(300) + i);
        });
        assertThat(copied).isEqualTo(300_000);
        assertThat(used[1] - used[0]).isLessThan(30_000_000);
        assertThat(closed).isTrue();
        assertThat(db.box().copyOut(q -> q).<Long>rows(Stream::count)).isEqualTo(300_000);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static User user(String email, String name, int logins) {
        return db.user().create(c -> c.email(email).name(name).logins(logins));
    }

    private static int box() {
        return db.box().create(c -> c.label("copied")).id();
    }
}
