package dev.ashlar.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import dev.ashlar.runtime.blog.DiscussedPostsRow;
import dev.ashlar.runtime.blog.RenameTagsRow;
import dev.ashlar.runtime.blog.User;
import dev.ashlar.runtime.error.StatementFailed;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files of SQL in the generated client of a schema with tenants: row-level security holds them wherever they run. */
@SuppressWarnings("NullAway.Init") // filled before the first test
class TenantQueriesTest {
    private static BlogDatabase blog;
    private static Db db;
    private static UUID ours;
    private static UUID theirs;

    @BeforeAll
    static void open() {
        blog = new BlogDatabase();
        db = blog.db();
        User author = db.user().create(u -> u.email("q@example.org").name("Q"));
        ours = blog.organization("Ours");
        theirs = blog.organization("Theirs");
        discussed(ours, author, "our post", 2);
        discussed(theirs, author, "their post", 3);
    }

    @AfterAll
    static void close() {
        blog.close();
    }

    private static void discussed(UUID organization, User author, String title, int comments) {
        List<String> texts = Stream.generate(() -> "well").limit(comments).toList();
        db.withTenant(
                organization,
                t -> t.post()
                        .create(p -> p.title(title)
                                .slug("s")
                                .authorId(author.id())
                                .comments(c -> c.createAll(texts, (n, text) -> n.content(text)))));
    }

    @Test
    void aTenantReadsItsOwnRowsThroughAFile() {
        List<DiscussedPostsRow> seen =
                db.withTenant(ours, t -> t.queries().discussedPosts(1).fetch());
        assertThat(seen).extracting(DiscussedPostsRow::title).containsExactly("our post");
        assertThat(seen).extracting(DiscussedPostsRow::comments).containsExactly(2L);
        assertThat(db.<Long>withTenant(theirs, t -> t.queries().discussedPosts(3).stream(Stream::count)))
                .isEqualTo(1);
        assertThat(db.<Long>withTenant(
                        ours, t -> t.queries().discussedPosts(3).copyOut().to(new StringWriter())))
                .isZero();
        assertThat(db.<Integer>readOnly(
                        ours, t -> t.queries().discussedPosts(0).fetch().size()))
                .isEqualTo(1);
        assertThat(db.<Integer>unscoped(
                        "test", t -> t.queries().discussedPosts(1).fetch().size()))
                .isEqualTo(2);
    }

    @Test
    void outsideOfATenantAFileFindsNobodysRows() {
        assertThat(db.queries().discussedPosts(0).fetch()).isEmpty();
        assertThat(db.<Integer>transaction(
                        tx -> tx.queries().discussedPosts(0).fetch().size()))
                .isZero();
    }

    @Test
    void aTenantWritesItsOwnRowsThroughAFile() {
        assertThat(db.<Long>withTenant(ours, t -> t.queries().addTag("a", ours).execute()))
                .isEqualTo(1);
        assertThat(db.<Long>withTenant(
                        theirs, t -> t.queries().addTag("b", theirs).execute()))
                .isEqualTo(1);
        List<RenameTagsRow> renamed =
                db.withTenant(ours, t -> t.queries().renameTags("!").fetch());
        assertThat(renamed).extracting(RenameTagsRow::name).containsExactly("a!");
        assertThatThrownBy(() ->
                        db.withTenant(ours, t -> t.queries().addTag("c", theirs).execute()))
                .isInstanceOfSatisfying(
                        StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("42501"));
        List<String> left = db.withTenant(
                theirs, t -> t.tag().findMany().stream().map(tag -> tag.name()).toList());
        assertThat(left).containsExactly("b");
    }
}
