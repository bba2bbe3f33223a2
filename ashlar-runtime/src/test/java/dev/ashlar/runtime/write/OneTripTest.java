package dev.ashlar.runtime.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.DbTables;
import dev.ashlar.runtime.blog.PostStatus;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.UniqueViolation;
import dev.ashlar.runtime.session.Middleware;
import dev.ashlar.runtime.session.RowValues;
import dev.ashlar.runtime.wire.CountingSockets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a call writes travels together, and is one transaction all the same. */
class OneTripTest {
    private static final String WHOSE = "one trip";
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

    @Test
    void aRowAndThoseThatPointToIt() {
        assertThat(trips(name -> family(db, name, name + " a", name + " b"))).isEqualTo(1);
        User host = family(db, "host", "first", "second");
        assertThat(db.user().count(q -> q.where(u -> u.hostId.eq(host.id())))).isEqualTo(2);
        assertThat(host.name()).isEqualTo("host");
    }

    @Test
    void inATransactionOfTheCallersToo() {
        assertThat(trips(name -> db.transaction(tx -> family(tx, name, name + " a", name + " b"))))
                .isEqualTo(2); // with COMMIT
    }

    @Test
    void manyRows() {
        assertThat(trips(name -> db.box().createMany(List.of(name, name), (c, label) -> c.label(label))))
                .isEqualTo(1);
    }

    /** Its id comes from PostgreSQL; the rest goes with COMMIT. */
    @Test
    void linksToRowsThatMayBeThere() {
        assertThat(trips(name -> labelled(name, "one", "two"))).isEqualTo(2);
        assertThat(words(labelled("linked", "two", "three"))).containsExactlyInAnyOrder("two", "three");
    }

    @Test
    void undoesAllWhenTheLastFails() {
        family(db, "taken", "x", "y");
        for (int i = 0; i < 12; i++) { // also when the driver has prepared the statements on the server
            assertThatThrownBy(() -> family(db, "undone", "undone a", "taken"))
                    .isInstanceOfSatisfying(
                            UniqueViolation.class,
                            failure -> assertThat(failure.columns()).containsExactly("email"));
            assertThat(db.user().count(q -> q.where(u -> u.email.startsWith("undone"))))
                    .isZero();
        }
    }

    /** For a value without a type the driver ends what travels together, in front of a statement with an answer of any size. */
    @Test
    void undoesAllWhenTheDriverSendsItInParts() {
        family(db, "parted", "parted x", "parted y");
        for (int i = 0; i < 12; i++) {
            assertThatThrownBy(() -> db.user()
                            .create(c -> c.email("parts")
                                    .name("P")
                                    .hostId(null)
                                    .invited(n -> n.create(
                                                    g -> g.email("parts a").name("A"))
                                            .create(g ->
                                                    g.email("parted").name("B").logins(1)))))
                    .isInstanceOf(UniqueViolation.class);
            assertThat(db.user().count(q -> q.where(u -> u.email.startsWith("parts"))))
                    .isZero();
        }
    }

    /** What the driver has had described once, for a null, it takes for described ever after; the same SQL is sent here too. */
    @Test
    void undoesAllWhenTheDriverKnowsThePartsFromElsewhere() {
        family(db, "known", "known x", "known y");
        User host = family(db, "known host", "known host x", "known host y");
        for (int i = 0; i < 12; i++) {
            int round = i;
            db.transaction(tx -> hosted(tx, "known " + round, null, "known a " + round));
            assertThatThrownBy(() -> hosted(db, "unknown", host.id(), "known x"))
                    .isInstanceOf(UniqueViolation.class);
            assertThat(db.user().count(q -> q.where(u -> u.email.startsWith("unknown"))))
                    .isZero();
        }
        assertThat(trips(name -> hosted(db, name, host.id(), name + " a"))).isEqualTo(1);
    }

    /** A threshold below 0 has the driver describe each statement before it runs. */
    @Test
    void undoesAllWhenTheDriverDescribesEachStatement() {
        try (Database describing = blog.another("&prepareThreshold=-1")) {
            Db all = new Db(describing);
            User host = family(all, "described", "described x", "described y");
            for (int i = 0; i < 12; i++) {
                assertThatThrownBy(() -> hosted(all, "undescribed", host.id(), "described x"))
                        .isInstanceOf(UniqueViolation.class);
                assertThat(db.user().count(q -> q.where(u -> u.email.startsWith("undescribed"))))
                        .isZero();
            }
        }
    }

    private static User hosted(DbTables db, String email, @Nullable UUID host, String guest) {
        return db.user()
                .create(c -> c.email(email)
                        .name("N")
                        .hostId(host)
                        .invited(n -> n.create(g -> g.email(guest).name("A"))));
    }

    @Test
    void aTenantIsSetForEachReadWhateverTheDriverSends() {
        UUID acme = blog.organization("Acme");
        UUID ann = db.user().create(c -> c.email("tenant ann").name("Ann")).id();
        db.withTenant(
                acme,
                t -> t.post().create(c -> c.title("t").slug("s").authorId(ann).status(PostStatus.PUBLISHED)));
        for (int i = 0; i < 12; i++) {
            long found = db.withTenant(acme, t -> {
                long posts = t.post().count(q -> q.where(p -> p.status.eq(PostStatus.PUBLISHED)));
                t.post().updateMany(p -> p.slug.eq("s"), u -> u.title("t"));
                return posts
                        + t.post()
                                .findMany(q -> q.where(p -> p.status.eq(PostStatus.PUBLISHED)))
                                .size();
            });
            assertThat(found).isEqualTo(2);
            long all = db.<Long>withTenant(acme, t -> t.post().count());
            assertThat(all).isEqualTo(1);
        }
        assertThat(trips(name -> db.withTenant(acme, t -> t.post().findMany()))).isEqualTo(1);
        assertThat(trips(name -> db.withTenant(acme, t -> t.post().findUnique(k -> k.slug(name)))))
                .isEqualTo(1);
    }

    /** What waited is not sent with the next call. */
    @Test
    void aCallThatFailsLeavesNothingToBeSent() {
        db.transaction(tx -> {
            assertThatThrownBy(() -> tx.user()
                            .create(c -> c.email("waits")
                                    .name("Waits")
                                    .invited(n -> n.create(
                                                    g -> g.email("waits a").name("A"))
                                            .connect(k -> k.email("nobody")))))
                    .isInstanceOf(RecordNotFound.class);
            return tx.user().create(c -> c.email("after").name("After"));
        });
        assertThat(db.user().count(q -> q.where(u -> u.email.eq("after")))).isEqualTo(1);
    }

    /** The server would stop reading until its answer is taken, and the driver take none until all is sent. */
    @Test
    @Timeout(60)
    void whatIsTooLargeForTheBuffersGoesAlone() {
        String large = "x".repeat(12_000_000);
        User host = db.user()
                .create(c -> c.email("large")
                        .name(large)
                        .invited(n -> n.create(g -> g.email("large a").name(large))
                                .create(g -> g.email("large b").name(large))));
        assertThat(host.name()).hasSize(large.length());
        assertThat(db.user().count(q -> q.where(u -> u.hostId.eq(host.id())))).isEqualTo(2);
    }

    @Test
    void aKeyThatATriggerChanges() {
        blog.sql("""
                create function lower_word() returns trigger language plpgsql as
                $$ begin new.word := lower(new.word); return new; end $$;
                create trigger lower_word before insert on labels for each row execute function lower_word()""");
        try {
            List<String> shown = new ArrayList<>();
            Db watched = db.using(new Middleware() {
                @Override
                public void creating(RowValues row) {
                    shown.add(row.table().name());
                }
            });
            int box = watched.box()
                    .create(c ->
                            c.label("lowered").labels(l -> l.connectOrCreate(k -> k.word("LOUD"), n -> n.word("LOUD"))))
                    .id();
            assertThat(words(box)).containsExactly("loud");
            assertThat(shown).containsExactly("boxes", "labels");
        } finally {
            blog.sql("drop trigger lower_word on labels; drop function lower_word()");
        }
    }

    @Test
    void manyAtOnceLinkToTheSame() throws Exception {
        Db several = blog.db();
        Callable<Integer> make = () -> {
            for (int i = 0; i < 25; i++) {
                String odd = "odd " + i;
                String even = "even " + i;
                int box = several.box()
                        .create(c -> c.label("at once")
                                .labels(l -> l.connectOrCreate(k -> k.word(odd), n -> n.word(odd))
                                        .connectOrCreate(k -> k.word(even), n -> n.word(even))))
                        .id();
                assertThat(words(box)).containsExactlyInAnyOrder(odd, even);
            }
            return 25;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Integer> done :
                    threads.invokeAll(IntStream.range(0, 4).mapToObj(i -> make).toList())) {
                assertThat(done.get()).isEqualTo(25);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(several.label().count(q -> q.where(l -> l.word.startsWith("odd "))))
                .isEqualTo(25);
    }

    private static User family(DbTables scope, String name, String first, String second) {
        return scope.user()
                .create(c -> c.email(name)
                        .name(name)
                        .invited(n -> n.create(g -> g.email(first).name(first))
                                .create(g -> g.email(second).name(second))));
    }

    private static int labelled(String name, String first, String second) {
        return db.box()
                .create(c -> c.label(name)
                        .labels(l -> l.connectOrCreate(k -> k.word(first), n -> n.word(first))
                                .connectOrCreate(k -> k.word(second), n -> n.word(second))))
                .id();
    }

    private static List<String> words(int box) {
        return db.label().findMany(q -> q.where(l -> l.boxes.some(b -> b.id.eq(box)))).stream()
                .map(label -> label.word())
                .toList();
    }

    private interface Write {
        Object as(String name);
    }

    /** The least of several: the pool looks after a connection that was idle for a while, which is a trip more. */
    private static long trips(Write work) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long before = TRIPS.get();
            work.as("trip " + TRIPS.get());
            least = Math.min(least, TRIPS.get() - before);
        }
        return least;
    }
}
