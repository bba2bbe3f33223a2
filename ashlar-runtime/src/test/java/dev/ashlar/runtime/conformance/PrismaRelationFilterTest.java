package dev.ashlar.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.conformance.client.UserTable;
import dev.ashlar.sql.Condition;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Prisma's filters by related rows. */
@Execution(ExecutionMode.CONCURRENT)
class PrismaRelationFilterTest {
    @RegisterExtension
    static final World world = new World();

    /** The ids of the users that a condition finds, in order. */
    private static List<Integer> users(Function<UserTable, Condition> condition) {
        return world.db.user().findMany(q -> q.where(condition).orderBy(u -> u.id.asc())).stream()
                .map(User::id)
                .toList();
    }

    private static List<Integer> posts(Function<PostTable, Condition> condition) {
        return world.db.post().findMany(q -> q.where(condition).orderBy(p -> p.id.asc())).stream()
                .map(post -> post.id())
                .toList();
    }

    @Test
    @Cell("Prisma: some")
    void some() {
        assertThat(users(u -> u.posts.some(p -> p.likes.gt(6)))).containsExactly(1, 2);
        assertThat(posts(p -> p.categories.some(c -> c.name.eq("sql")))).containsExactly(1, 2);
    }

    @Test
    @Cell("Prisma: every")
    void every() {
        assertThat(users(u -> u.posts.every(p -> p.published.eq(true)))).containsExactly(1, 3, 4);
    }

    @Test
    @Cell("Prisma: none")
    void none() {
        assertThat(users(u -> u.posts.none(p -> p.likes.gt(8)))).containsExactly(2, 3, 4);
        assertThat(posts(p -> p.categories.none(c -> c.name.isNotNull()))).containsExactly(3, 5);
    }

    @Test
    @Cell("Prisma: is")
    void is() {
        assertThat(posts(p -> p.author.is(u -> u.name.eq("Bob")))).containsExactly(3, 4);
    }

    /** As in Prisma: a post without an author has no author of that name. */
    @Test
    @Cell("Prisma: isNot")
    void isNot() {
        assertThat(posts(p -> p.author.isNot(u -> u.name.eq("Bob")))).containsExactly(1, 2, 5);
    }

    @Test
    @Cell("Prisma: is / null")
    void isNobody() {
        assertThat(posts(p -> p.author.isNull())).containsExactly(5);
        assertThat(users(u -> u.profile.isNotNull())).containsExactly(1, 2);
        assertThat(users(u -> u.profile.isNull())).containsExactly(3, 4);
    }

    @Test
    @Cell("Prisma: nested relation filters")
    void throughManyRelations() {
        assertThat(users(u -> u.team.some(m -> m.posts.some(p -> p.comments.some(c -> c.text.eq("x_y"))))))
                .containsExactly(1);
    }

    @Test
    @Cell("Prisma: some / without parameters")
    void thereIsARelatedRow() {
        assertThat(users(u -> u.posts.some())).containsExactly(1, 2);
        assertThat(posts(p -> p.categories.some())).containsExactly(1, 2, 4);
    }

    @Test
    @Cell("Prisma: none / without parameters")
    void thereIsNoRelatedRow() {
        assertThat(users(u -> u.posts.none())).containsExactly(3, 4);
        assertThat(posts(p -> p.comments.none())).containsExactly(4, 5);
    }
}
