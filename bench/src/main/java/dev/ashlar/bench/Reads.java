package dev.ashlar.bench;

import static dev.ashlar.bench.FeedPostShape.feedPost;
import static dev.ashlar.bench.ListedPostShape.listedPost;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ashlar.bench.db.Db;
import dev.ashlar.bench.db.Post;
import dev.ashlar.runtime.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** W1 by key, W2 list of 20, W3 the feed: the client and hand-written JDBC, each over HikariCP with the same settings. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Reads {
    /** Where the loaded database is. */
    static final String URL = "ashlar.bench.url";

    private static final int CONNECTIONS = 4;

    private HikariDataSource pool;
    private HandWritten jdbc;
    private Database database;
    private Db db;
    private UUID[] keys;

    @Setup
    public void open() throws SQLException {
        String url = System.getProperty(URL);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        pool = new HikariDataSource(config);
        jdbc = new HandWritten(pool);
        database = Database.builder().url(url).poolSize(CONNECTIONS).build();
        db = new Db(database);
        keys = db.post().findMany(q -> q.orderBy(p -> p.id.asc()).take(10_000)).stream()
                .map(Post::id)
                .toArray(UUID[]::new);
        requireSameAnswers();
    }

    @TearDown
    public void close() {
        pool.close();
        database.close();
    }

    @Benchmark
    public Post w1_jdbc() throws SQLException {
        return jdbc.byKey(key());
    }

    @Benchmark
    public Post w1_ashlar() {
        UUID key = key();
        return db.post().findUniqueOrThrow(k -> k.id(key));
    }

    @Benchmark
    public List<ListedPost> w2_jdbc() throws SQLException {
        return jdbc.list();
    }

    @Benchmark
    public List<ListedPost> w2_ashlar() {
        return db.post()
                .findMany(listedPost, q -> q.where(p -> p.published.eq(true))
                        .orderBy(p -> p.createdAt.desc())
                        .take(20));
    }

    @Benchmark
    public List<FeedPost> w3_jdbc() throws SQLException {
        return jdbc.feed();
    }

    @Benchmark
    public List<FeedPost> w3_ashlar() {
        return db.post()
                .findMany(feedPost, q -> q.where(p -> p.published.eq(true))
                        .orderBy(p -> p.createdAt.desc())
                        .take(20)
                        .with(FeedPostShape.tags, g -> g.orderBy(t -> t.name.asc())));
    }

    private UUID key() {
        return keys[ThreadLocalRandom.current().nextInt(keys.length)];
    }

    private void requireSameAnswers() throws SQLException {
        boolean same = jdbc.byKey(keys[7]).equals(db.post().findUniqueOrThrow(k -> k.id(keys[7])))
                && jdbc.list().equals(w2_ashlar())
                && jdbc.feed().equals(w3_ashlar());
        if (!same) {
            throw new IllegalStateException("the contestants disagree, so their times mean nothing");
        }
    }
}
