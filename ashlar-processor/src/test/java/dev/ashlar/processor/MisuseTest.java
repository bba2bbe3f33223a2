package dev.ashlar.processor;

import static dev.ashlar.processor.Javac.acme;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions and changes that make no sense, each refused by javac with a message that names what is missing or wrong. */
class MisuseTest {
    @TempDir
    static Path client;

    @TempDir
    Path classes;

    @BeforeAll
    static void compileClient() {
        Javac.compiledClient(Schemas.saas(), client);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    db.readOnly(t -> t.user().create(c -> c.email("a").name("b")))                             | create
                    db.readOnly(t -> t.user().deleteMany(u -> u.name.eq("b")))                                 | deleteMany
                    db.user().findMany(q -> q.where(u -> u.name))                                              | Condition
                    db.user().findMany(q -> q.where(u -> u.createdAt.contains("x")))                           | contains
                    db.user().findMany(q -> q.where(u -> u.email.has("x")))                                    | has
                    db.user().findMany(q -> q.where(u -> u.email.eq(u.createdAt)))                             | eq
                    db.user().findMany(q -> q.where(u -> u.posts.is(p -> p.title.eq("x"))))                    | is
                    db.user().findMany(q -> q.where(u -> u.posts.some(p -> p.nme.eq("x"))))                    | nme
                    db.user().findMany(q -> q.orderBy(u -> u.name))                                            | Order
                    db.user().findMany(q -> q.cursor(k -> k.name("x")))                                        | name(java.lang.String)
                    db.user().where(u -> u.email.eq("x")).one()                                                | one()
                    db.user().by(k -> k.name("x")).one()                                                       | name(java.lang.String)
                    db.user().by(k -> k.email("x")).list()                                                     | list()
                    db.user().findMany(q -> q.take("2"))                                                       | int
                    db.user().update(k -> k.id(id), s -> s.name(n -> n.increment(1)))                          | java.lang.String is not a functional interface
                    db.user().update(k -> k.id(id), s -> s.posts(p -> p.disconnet(k -> k.id(id))))             | disconnet
                    db.withTenant(id, t -> t.post().update(k -> k.id(id), s -> s.organizationId(id)))          | organizationId
                    db.withTenant(id, t -> t.post().update(k -> k.id(id), s -> s.author(a -> a.disconnect()))) | disconnect
                    db.withTenant(id, t -> t.post().update(k -> k.id(id), s -> s.author(a -> a.delete())))     | delete
                    db.user().aggregate(q -> q, u -> Reading.of(Aggregates.sum(u.name), x -> x))               | TextColumn cannot be converted to dev.ashlar.sql.Expression<? extends java.lang.Number>
                    db.user().groupBy(g -> g.by(u -> u.nme), u -> Reading.of(Aggregates.count(), x -> x))      | nme
                    db.user().restore(k -> k.id(id))                                                           | restore
                    db.user().findMany(q -> q.onlyDeleted())                                                   | onlyDeleted
                    db.user().findMany(q -> q.onlyDeleted(u -> u.createdAt))                                   | cannot be converted to dev.ashlar.sql.DeletionColumn<?>
                    db.user().hardDelete(k -> k.id(id))                                                        | hardDelete
                    db.user().hardDeleteMany(u -> u.name.eq("x"))                                              | hardDeleteMany
                    db.withTenant(id, t -> t.tag().hardDelete(k -> k.id(id)))                                  | hardDelete
                    db.readOnly(id, t -> t.post().hardDelete(k -> k.id(id)))                                   | hardDelete
                    db.select(UserTable.USER.name).from(UserTable.USER).fetch(One::new)                        | java.lang.String cannot be converted to int
                    db.select(UserTable.USER.name).from(UserTable.USER).where("name = 'x'")                    | Condition
                    db.insertInto(UserTable.USER).set(UserTable.USER.name, 3)                                  | Integer
                    db.update(UserTable.USER).increment(UserTable.USER.name, 3)                                | increment
                    db.select(UserTable.USER.id).from(UserTable.USER).union(db.select(UserTable.USER.name))    | java.util.UUID,java.lang.String
                    db.select(UserTable.USER.id).from(UserTable.USER).innerJoin(UserTable.USER).fetch(x -> x)  | fetch
                    db.user().attempt().create(c -> c.email("a").name("b")).match(u -> "", f -> switch (f) { case EMAIL_TAKEN -> "taken"; }) | does not cover all possible input values
                    db.user().attempt().create(c -> c.email("a").name("b")).match(u -> true, f -> f == UserFailure.NAME_TAKEN) | NAME_TAKEN
                    db.transaction(tx -> tx.member().count())                                                  | member
                    db.readOnly(t -> t.post().count())                                                         | post
                    db.batch(t -> t.post().count(), t -> t.user().count(), (a, b) -> a)                        | post
                    db.tag().findMany()                                                                        | tag
                    db.organization().findMany()                                                               | organization
                    db.withTenant("acme", t -> t)                                                              | java.lang.String
                    db.unscoped(d -> d.post().count())                                                         | unscoped
                    db.readOnly(id, t -> t.post().delete(k -> k.id(id)))                                       | delete
                    db.readOnly(id, t -> t.post().restore(k -> k.id(id)))                                      | restore
                    db.withTenant(id, t -> t.post().create(c -> c.organizationId(id)))                         | organizationId
                    db.withTenant(id, t -> t.post().createMany(List.of(1), (c, i) -> c.title("T")))            | PostCreate
                    db.withTenant(id, t -> t.post().update(k -> k.id(id).version("1"), s -> s.title("T")))     | java.lang.String cannot be converted to long
                    db.withTenant(id, t -> t.post().update(k -> k.id(id), s -> s.version(2)))                  | version
                    db.withTenant(id, t -> t.post().findUnique(k -> k.slug("s").and(k.id(id))))                | and
                    db.withTenant(id, t -> t.post().findMany(q -> q.where(p -> p.status.eq(Plan.PRO))))        | com.acme.db.Plan
                    db.withTenant(id, t -> t.post().findMany(q -> q.where(p -> p.author.isNull())))            | isNull
                    db.withTenant(id, t -> t.post().create(c -> c.title("T").content("C").slug("s").author(a -> a.connect(id)))) | java.util.UUID
                    db.withTenant(id, t -> t.post().create(c -> c.title("T").content("C").slug("s").authorId(id).tags(g -> g.connectOrCreate(k -> k.name("x"))))) | connectOrCreate
                    db.withTenant(id, t -> t.post().create(c -> c.title("T").content("C").slug("s").authorId(id).tags(g -> g.create(n -> n)))) | TagCreate
                    """)
    void isRefused(String statement, String named) {
        assertThat(errors(statement)).as(statement).isNotEmpty();
        assertThat(String.join("\n", errors(statement))).as(statement).contains(named);
    }

    private List<String> errors(String statement) {
        String text =
                "import com.acme.db.*; import dev.ashlar.sql.build.Aggregates; import dev.ashlar.sql.rows.Reading;"
                        + " import java.util.*;\nclass Misuses { record One(int number) {} Object use(Db db, UUID id) { return "
                        + statement + "; } }";
        return Javac.into(classes).with(client).processed(acme("Misuses", text)).messages();
    }
}
