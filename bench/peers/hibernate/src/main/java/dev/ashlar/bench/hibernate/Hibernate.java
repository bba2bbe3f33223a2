package dev.ashlar.bench.hibernate;

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
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.Configuration;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/** Hibernate: records by HQL for lists, entities with batches of children for the feed, a stateless session where none is needed. */
public final class Hibernate implements Contestant {
    private static final int FETCH = 1000;

    private final SessionFactory factory;

    private Hibernate(Setting setting) {
        factory = new Configuration()
                .addAnnotatedClass(User.class)
                .addAnnotatedClass(Tag.class)
                .addAnnotatedClass(Comment.class)
                .addAnnotatedClass(Post.class)
                .setProperty("hibernate.connection.provider_class", "hikari")
                .setProperty("hibernate.connection.url", setting.url())
                .setProperty("hibernate.hikari.maximumPoolSize", Integer.toString(setting.connections()))
                .setProperty("hibernate.hikari.minimumIdle", "2")
                .setProperty("hibernate.hikari.dataSource.reWriteBatchedInserts", "true")
                .setProperty("hibernate.jdbc.batch_size", "500")
                .setProperty("hibernate.query.in_clause_parameter_padding", "true")
                .setProperty("hibernate.hbm2ddl.auto", "none")
                .buildSessionFactory();
    }

    public static void main(String[] arguments) throws Exception {
        Worker.run(arguments, Hibernate::new);
    }

    @Override
    public Post byKey(UUID id) {
        return factory.fromSession(s -> s.find(Post.class, id));
    }

    @Override
    public List<ListedPost> list() {
        return factory.fromStatelessSession(s -> s.createSelectionQuery(
                        "select new " + ListedPost.class.getName()
                                + "(p.id, p.title, p.createdAt) from Post p where p.published = true order by p.createdAt desc",
                        ListedPost.class)
                .setMaxResults(20)
                .getResultList());
    }

    public record FeedRow(Post post, long comments) {}

    @Override
    public List<FeedRow> feed() {
        return factory.fromSession(s -> {
            List<FeedRow> rows = s.createSelectionQuery(
                            "select p, (select count(*) from Comment c where c.post = p)"
                                    + " from Post p join fetch p.author where p.published = true order by p.createdAt desc",
                            FeedRow.class)
                    .setMaxResults(20)
                    .setReadOnly(true)
                    .getResultList();
            rows.forEach(row -> org.hibernate.Hibernate.initialize(row.post().tags));
            return rows;
        });
    }

    @Override
    public Post create(NewPost post) {
        return factory.fromTransaction(s -> persisted(s, post));
    }

    private static Post persisted(Session s, NewPost post) {
        Post made = made(post, s.getReference(User.class, post.authorId()));
        s.persist(made);
        s.flush();
        return made;
    }

    private static Post made(NewPost post, User author) {
        Post made = new Post();
        made.id = Uuid7.next();
        made.title = post.title();
        made.content = post.content();
        made.author = author;
        return made;
    }

    @Override
    public void createMany(List<NewPost> posts) {
        factory.inTransaction(s -> {
            for (int i = 0; i < posts.size(); i++) {
                s.persist(made(
                        posts.get(i), s.getReference(User.class, posts.get(i).authorId())));
                if (i % 500 == 499) {
                    s.flush();
                    s.clear();
                }
            }
        });
    }

    @Override
    public Post createTagged(NewPost post, List<String> tags) {
        return factory.fromTransaction(s -> {
            List<Tag> found = s.createSelectionQuery("from Tag t where t.name in (:names)", Tag.class)
                    .setParameterList("names", tags)
                    .getResultList();
            Post made = made(post, s.getReference(User.class, post.authorId()));
            for (String name : tags) {
                made.tags.add(found.stream()
                        .filter(tag -> tag.name.equals(name))
                        .findFirst()
                        .orElseGet(() -> tag(s, name)));
            }
            s.persist(made);
            s.flush();
            return made;
        });
    }

    private static Tag tag(Session s, String name) {
        Tag tag = new Tag();
        tag.id = Uuid7.next();
        tag.name = name;
        s.persist(tag);
        return tag;
    }

    @Override
    public long stream() {
        try (StatelessSession s = factory.openStatelessSession()) {
            s.beginTransaction();
            try (Stream<ListedPost> rows = s.createSelectionQuery(
                            "select new " + ListedPost.class.getName()
                                    + "(p.id, p.title, p.createdAt) from Post p order by p.id",
                            ListedPost.class)
                    .setFetchSize(FETCH)
                    .getResultStream()) {
                long characters = rows.mapToLong(post -> post.title().length()).sum();
                s.getTransaction().commit();
                return characters;
            }
        }
    }

    @Override
    public List<ListedPost> filtered(Filter f) {
        HibernateCriteriaBuilder b = factory.getCriteriaBuilder();
        CriteriaQuery<ListedPost> query = b.createQuery(ListedPost.class);
        Root<Post> p = query.from(Post.class);
        List<Predicate> where = new ArrayList<>();
        add(where, f, Filter.PUBLISHED, b.equal(p.get("published"), f.published()));
        add(where, f, Filter.FROM, b.greaterThanOrEqualTo(p.<Instant>get("createdAt"), f.from()));
        add(where, f, Filter.UNTIL, b.lessThan(p.<Instant>get("createdAt"), f.until()));
        add(where, f, Filter.AUTHOR, b.equal(p.get("author").get("id"), f.author()));
        add(where, f, Filter.AUTHORS, p.get("author").get("id").in(f.authors()));
        add(where, f, Filter.BEGINNING, b.like(p.<String>get("title"), f.beginning() + "%"));
        add(where, f, Filter.NOT_TITLE, b.notEqual(p.get("title"), f.notTitle()));
        add(where, f, Filter.BEHIND, b.greaterThan(p.<UUID>get("id"), f.behind()));
        query.select(b.construct(ListedPost.class, p.get("id"), p.get("title"), p.get("createdAt")))
                .where(where.toArray(Predicate[]::new))
                .orderBy(b.desc(p.get("createdAt")));
        return factory.fromStatelessSession(
                s -> s.createSelectionQuery(query).setMaxResults(20).getResultList());
    }

    private static void add(List<Predicate> where, Filter filter, int condition, Predicate then) {
        if (filter.has(condition)) {
            where.add(then);
        }
    }

    @Override
    public List<ListedPost> after(Object mark) {
        Place place = (Place) mark;
        return factory.fromStatelessSession(s -> s.createSelectionQuery(
                        "select new " + ListedPost.class.getName()
                                + "(p.id, p.title, p.createdAt) from Post p where p.published = true and (p.createdAt, p.id) < (:at, :id)"
                                + " order by p.createdAt desc, p.id desc",
                        ListedPost.class)
                .setParameter("at", place.createdAt())
                .setParameter("id", place.id())
                .setMaxResults(20)
                .getResultList());
    }

    @Override
    public Object plain(Object answer) {
        if (answer instanceof Post p) {
            return new PostRow(p.id, p.title, p.content, p.published, p.author.getId(), p.createdAt);
        }
        return answer instanceof List<?> list
                ? list.stream().map(Hibernate::plainRow).toList()
                : answer;
    }

    private static Object plainRow(Object row) {
        if (!(row instanceof FeedRow feed)) {
            return row;
        }
        Post p = feed.post();
        return new FeedPost(
                p.id,
                p.title,
                p.createdAt,
                new FeedPost.Author(p.author.id, p.author.name, p.author.avatarUrl),
                p.tags.stream().map(t -> new FeedPost.TagName(t.id, t.name)).toList(),
                feed.comments());
    }

    @Override
    public void close() {
        factory.close();
    }
}
