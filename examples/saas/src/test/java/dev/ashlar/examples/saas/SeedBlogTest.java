package dev.ashlar.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.examples.saas.blog.Account;
import dev.ashlar.examples.saas.blog.Db;
import dev.ashlar.examples.saas.blog.Notification;
import dev.ashlar.examples.saas.blog.NotificationType;
import dev.ashlar.examples.saas.blog.Post;
import dev.ashlar.examples.saas.blog.PostStatus;
import dev.ashlar.examples.saas.blog.Role;
import dev.ashlar.examples.saas.blog.User;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.testkit.AshlarTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls of the practice's examples on the schema that they are printed beside: a test a piece, named after its place. */
@AshlarTest(schema = "src/test/resources/seed/blog.prisma", lifecycle = AshlarTest.Lifecycle.PER_METHOD)
class SeedBlogTest {
    record Published(Post post, Notification notification) {}

    record Transfer(Account sender, Account receiver) {}

    private final Db db;
    private User author;

    SeedBlogTest(Database database) {
        this.db = new Db(database);
    }

    @BeforeEach
    void an_author() {
        author = db.user().create(c -> c.email("ada@example.com").name("Ada"));
    }

    @Test
    void principle_3_the_schema_as_the_client_sees_it() {
        Post post = db.post()
                .create(c ->
                        c.title("T").content("C").authorId(author.id()).tags(t -> t.create(n -> n.name("database"))));
        assertThat(author.role()).isEqualTo(Role.MEMBER);
        assertThat(post.status()).isEqualTo(PostStatus.DRAFT);
        assertThat(post.id().version()).isEqualTo(7);
        assertThat(db.tag().findMany(q -> q.where(t -> t.posts.some(p -> p.author.is(u -> u.id.eq(author.id()))))))
                .hasSize(1);
    }

    /** The second call needs what the first found, so they are one function and not a list. */
    @Test
    void principle_3_a_transaction() {
        UUID draft = db.post()
                .create(c -> c.title("T").content("C").authorId(author.id()))
                .id();
        Published published = db.transaction(tx -> {
            Post post = tx.post()
                    .update(
                            k -> k.id(draft),
                            s -> s.status(PostStatus.PUBLISHED).publishedAt(Instant.now()));
            return new Published(
                    post,
                    tx.notification().create(c -> c.userId(post.authorId()).type(NotificationType.POST_PUBLISHED)));
        });
        assertThat(published.post().publishedAt()).isNotNull();
        assertThat(published.notification().userId()).isEqualTo(author.id());
        assertThatThrownBy(() -> db.transaction(tx -> {
                    tx.post().update(k -> k.id(draft), s -> s.status(PostStatus.ARCHIVED));
                    return tx.notification()
                            .create(c -> c.userId(UUID.randomUUID()).type(NotificationType.POST_PUBLISHED));
                }))
                .as("all of it or none of it")
                .hasMessageContaining("notifications_user_id_fkey");
        assertThat(db.post().findUniqueOrThrow(k -> k.id(draft)).status()).isEqualTo(PostStatus.PUBLISHED);
    }

    @Test
    void principle_11_an_interactive_transaction() {
        UUID sender = account("100");
        UUID receiver = account("0");
        Transfer done = transfer(sender, receiver, new BigDecimal(30));
        assertThat(List.of(done.sender().balance(), done.receiver().balance()))
                .containsExactly(new BigDecimal("70.00"), new BigDecimal("30.00"));
        assertThatThrownBy(() -> transfer(sender, receiver, new BigDecimal(71))).hasMessage("insufficient funds");
        assertThat(db.account().findMany(q -> q.orderBy(a -> a.id.asc())))
                .extracting(Account::balance)
                .containsExactly(new BigDecimal("70.00"), new BigDecimal("30.00"));
    }

    private UUID account(String balance) {
        return db.account()
                .create(c -> c.ownerId(author.id()).balance(new BigDecimal(balance)))
                .id();
    }

    private Transfer transfer(UUID from, UUID to, BigDecimal amount) {
        return db.transaction(Isolation.SERIALIZABLE.retry(3), tx -> {
            Account sender = tx.account().update(k -> k.id(from), s -> s.balance(b -> b.decrement(amount)));
            if (sender.balance().signum() < 0) {
                throw new IllegalStateException("insufficient funds"); // takes everything back
            }
            Account receiver = tx.account().update(k -> k.id(to), s -> s.balance(b -> b.increment(amount)));
            return new Transfer(sender, receiver);
        });
    }
}
