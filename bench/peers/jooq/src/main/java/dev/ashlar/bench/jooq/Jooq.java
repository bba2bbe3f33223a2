package dev.ashlar.bench.jooq;

import static dev.ashlar.bench.jooq.Tables.*;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ashlar.bench.contest.Contestant;
import dev.ashlar.bench.contest.FeedPost;
import dev.ashlar.bench.contest.Filter;
import dev.ashlar.bench.contest.ListedPost;
import dev.ashlar.bench.contest.NewPost;
import dev.ashlar.bench.contest.Place;
import dev.ashlar.bench.contest.PostRow;
import dev.ashlar.bench.contest.Setting;
import dev.ashlar.bench.contest.Uuid7;
import dev.ashlar.bench.contest.Worker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep4;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** jOOQ: MULTISET for what is nested, records by constructor references. */
public final class Jooq implements Contestant {
    private static final int FETCH = 1000;
    private static final int AT_ONCE = 5000;

    private final HikariDataSource pool;
    private final DSLContext db;

    private Jooq(Setting setting) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(setting.url());
        config.setMaximumPoolSize(setting.connections());
        config.setMinimumIdle(2);
        pool = new HikariDataSource(config);
        db = DSL.using(pool, SQLDialect.POSTGRES);
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Worker.run(arguments, Jooq::new);
    }

    @Override
    public PostRow byKey(UUID id) {
        return db.select(ID, TITLE, CONTENT, PUBLISHED, AUTHOR_ID, CREATED_AT)
                .from(POSTS)
                .where(ID.eq(id))
                .fetchSingle(mapping(PostRow::new));
    }

    @Override
    public List<ListedPost> list() {
        return db.select(ID, TITLE, CREATED_AT)
                .from(POSTS)
                .where(PUBLISHED.eq(true))
                .orderBy(CREATED_AT.desc())
                .limit(20)
                .fetch(mapping(ListedPost::new));
    }

    @Override
    public List<FeedPost> feed() {
        return db.select(
                        ID,
                        TITLE,
                        CREATED_AT,
                        row(USER_ID, USER_NAME, AVATAR_URL).mapping(FeedPost.Author::new),
                        multiset(select(TAG_ID, TAG_NAME)
                                        .from(LINKS)
                                        .join(TAGS)
                                        .on(TAG_ID.eq(LINK_TAG))
                                        .where(LINK_POST.eq(ID))
                                        .orderBy(TAG_NAME))
                                .convertFrom(r -> r.map(mapping(FeedPost.TagName::new))),
                        field(selectCount().from(COMMENTS).where(COMMENT_POST.eq(ID)))
                                .convertFrom(Integer::longValue))
                .from(POSTS)
                .join(USERS)
                .on(USER_ID.eq(AUTHOR_ID))
                .where(PUBLISHED.eq(true))
                .orderBy(CREATED_AT.desc())
                .limit(20)
                .fetch(mapping(FeedPost::new));
    }

    @Override
    public PostRow create(NewPost post) {
        return insert(db, post);
    }

    private static PostRow insert(DSLContext db, NewPost post) {
        return db.insertInto(POSTS, ID, TITLE, CONTENT, AUTHOR_ID)
                .values(Uuid7.next(), post.title(), post.content(), post.authorId())
                .returningResult(ID, TITLE, CONTENT, PUBLISHED, AUTHOR_ID, CREATED_AT)
                .fetchSingle(mapping(PostRow::new));
    }

    @Override
    public void createMany(List<NewPost> posts) {
        db.transaction(tx -> {
            for (int from = 0; from < posts.size(); from += AT_ONCE) {
                InsertValuesStep4<Record, UUID, String, String, UUID> insert =
                        tx.dsl().insertInto(POSTS, ID, TITLE, CONTENT, AUTHOR_ID);
                for (NewPost post : posts.subList(from, Math.min(posts.size(), from + AT_ONCE))) {
                    insert = insert.values(Uuid7.next(), post.title(), post.content(), post.authorId());
                }
                insert.execute();
            }
        });
    }

    @Override
    public PostRow createTagged(NewPost post, List<String> tags) {
        return db.transactionResult(tx -> {
            tx.dsl()
                    .insertInto(TAGS, TAG_ID, TAG_NAME)
                    .values(Uuid7.next(), tags.get(0))
                    .values(Uuid7.next(), tags.get(1))
                    .onConflictDoNothing()
                    .execute();
            PostRow made = insert(tx.dsl(), post);
            tx.dsl()
                    .insertInto(LINKS, LINK_POST, LINK_TAG)
                    .select(select(val(made.id()), TAG_ID).from(TAGS).where(TAG_NAME.in(tags)))
                    .execute();
            return made;
        });
    }

    @Override
    public long stream() {
        return db.transactionResult(tx -> {
            long characters = 0;
            try (Cursor<Record3<UUID, String, Instant>> rows = tx.dsl()
                    .select(ID, TITLE, CREATED_AT)
                    .from(POSTS)
                    .orderBy(ID)
                    .fetchSize(FETCH)
                    .fetchLazy()) {
                for (Record3<UUID, String, Instant> r : rows) {
                    characters += new ListedPost(r.value1(), r.value2(), r.value3())
                            .title()
                            .length();
                }
            }
            return characters;
        });
    }

    @Override
    public List<ListedPost> filtered(Filter f) {
        List<Condition> where = new ArrayList<>();
        add(where, f, Filter.PUBLISHED, PUBLISHED.eq(f.published()));
        add(where, f, Filter.FROM, CREATED_AT.ge(f.from()));
        add(where, f, Filter.UNTIL, CREATED_AT.lt(f.until()));
        add(where, f, Filter.AUTHOR, AUTHOR_ID.eq(f.author()));
        add(where, f, Filter.AUTHORS, AUTHOR_ID.in(f.authors()));
        add(where, f, Filter.BEGINNING, TITLE.startsWith(f.beginning()));
        add(where, f, Filter.NOT_TITLE, TITLE.ne(f.notTitle()));
        add(where, f, Filter.BEHIND, ID.gt(f.behind()));
        return db.select(ID, TITLE, CREATED_AT)
                .from(POSTS)
                .where(where)
                .orderBy(CREATED_AT.desc())
                .limit(20)
                .fetch(mapping(ListedPost::new));
    }

    private static void add(List<Condition> where, Filter filter, int condition, Condition then) {
        if (filter.has(condition)) {
            where.add(then);
        }
    }

    @Override
    public List<ListedPost> after(Object mark) {
        Place place = (Place) mark;
        return db.select(ID, TITLE, CREATED_AT)
                .from(POSTS)
                .where(PUBLISHED.eq(true))
                .orderBy(CREATED_AT.desc(), ID.desc())
                .seek(place.createdAt(), place.id())
                .limit(20)
                .fetch(mapping(ListedPost::new));
    }

    @Override
    public void close() {
        pool.close();
    }
}
