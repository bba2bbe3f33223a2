package dev.ashlar.runtime.wire;

import static dev.ashlar.runtime.blog.FeedPostShape.feedPost;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.PostStatus;
import dev.ashlar.runtime.blog.User;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a call costs that does not jitter: statements, round trips, bytes that it allocates. Growth fails; what became less is
 * written by {@code -Dashlar.accept=true}. Times are measured by {@code bench/run}.
 */
class CostTest {
    private static final String WHOSE = "CostTest";
    private static final Path COSTS =
            Path.of(System.getProperty("ashlar.root", "..")).resolve("ashlar-runtime/src/test/resources/costs.txt");

    /** Another JDK's lambdas and lists are a little larger or smaller. */
    private static final double TOLERANCE = 1.1;

    private static final int WARM = 400;
    private static final int TIMES = 200;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static BlogDatabase blog;
    private static Database database;
    private static Db db;

    private final Map<String, Runnable> calls = new LinkedHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    @BeforeAll
    static void open() {
        blog = new BlogDatabase();
        database =
                Database.connect(blog.url() + "&connection_limit=1&schema=public" + CountingSockets.parameters(WHOSE));
        db = new Db(database);
    }

    @AfterAll
    static void close() {
        database.close();
        blog.close();
    }

    private record Cost(long statements, long trips, long bytes) {
        static Cost parse(String text) {
            String[] parts = text.split(" ");
            return new Cost(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }

        @Override
        public String toString() {
            return statements + " " + trips + " " + bytes;
        }
    }

    @Test
    void nothingBecameDearer() throws IOException {
        UUID tenant = blog.organization("Acme");
        User ann = db.user().create(c -> c.email("ann@x").name("Ann"));
        db.withTenant(
                tenant,
                t -> t.post()
                        .createMany(
                                IntStream.range(0, 40).boxed().toList(),
                                (c, i) -> c.title("Post " + i)
                                        .slug("post-" + i)
                                        .authorId(ann.id())
                                        .status(PostStatus.PUBLISHED)
                                        .comments(m -> m.create(n -> n.content("Comment " + i)))));
        db.user()
                .createMany(
                        IntStream.range(0, 40).boxed().toList(),
                        (c, i) -> c.email(i + "@x").name("User " + i));

        calls.put("a row by its key", () -> db.user().findUniqueOrThrow(k -> k.id(ann.id())));
        calls.put(
                "a list of 20",
                () -> db.user()
                        .findMany(q -> q.where(u -> u.logins.eq(0))
                                .orderBy(u -> u.email.asc())
                                .take(20)));
        calls.put(
                "a page of 20",
                () -> db.user().page(q -> q.orderBy(u -> u.email.asc()).take(20)));
        calls.put(
                "the feed of 20 within a tenant",
                () -> db.withTenant(
                        tenant,
                        t -> t.post()
                                .findMany(
                                        feedPost,
                                        q -> q.where(p -> p.status.eq(PostStatus.PUBLISHED))
                                                .orderBy(p -> p.createdAt.desc())
                                                .take(20))));
        calls.put(
                "a new row",
                () -> db.user()
                        .create(c -> c.email("new " + next.incrementAndGet()).name("New")));
        calls.put("a changed row", () -> db.user().update(k -> k.id(ann.id()), u -> u.name("Ann")));
        calls.put(
                "a new row with two linked rows that may be there",
                () -> db.box()
                        .create(c -> c.label("b")
                                .labels(l -> l.connectOrCreate(k -> k.word("x"), n -> n.word("x"))
                                        .connectOrCreate(k -> k.word("y"), n -> n.word("y")))));
        calls.put(
                "100 new rows",
                () -> db.box().createMany(IntStream.range(0, 100).boxed().toList(), (c, i) -> c.label("b")));

        Map<String, Cost> costs = new LinkedHashMap<>();
        calls.forEach((name, call) -> costs.put(name, cost(call)));
        if (Boolean.getBoolean("ashlar.accept")) {
            StringBuilder text = new StringBuilder("# statements, round trips, bytes allocated; written by CostTest\n");
            costs.forEach(
                    (name, cost) -> text.append(name).append(": ").append(cost).append('\n'));
            Files.writeString(COSTS, text);
        } else {
            compare(costs);
        }
    }

    private static Cost cost(Runnable call) {
        for (int i = 0; i < WARM; i++) {
            call.run();
        }
        long statements = database.record(call).statements().size();
        long tripsBefore = CountingSockets.trips(WHOSE).get();
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < TIMES; i++) {
            call.run();
        }
        long bytes = (THREADS.getCurrentThreadAllocatedBytes() - bytesBefore) / TIMES;
        long trips = (CountingSockets.trips(WHOSE).get() - tripsBefore) / TIMES;
        return new Cost(statements, trips, bytes);
    }

    private static void compare(Map<String, Cost> costs) throws IOException {
        List<String> lines = Files.readAllLines(COSTS).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines).hasSameSizeAs(costs.keySet());
        for (String line : lines) {
            int colon = line.indexOf(": ");
            String name = line.substring(0, colon);
            Cost known = Cost.parse(line.substring(colon + 2));
            Cost cost = Objects.requireNonNull(costs.get(name), name);
            assertThat(cost.statements()).as("statements of %s", name).isEqualTo(known.statements());
            assertThat(cost.trips()).as("round trips of %s", name).isEqualTo(known.trips());
            assertThat((double) cost.bytes())
                    .as("bytes that %s allocates", name)
                    .isLessThanOrEqualTo(known.bytes() * TOLERANCE);
        }
    }
}
