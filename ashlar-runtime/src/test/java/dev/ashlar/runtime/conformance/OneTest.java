package dev.ashlar.runtime.conformance;

import static dev.ashlar.runtime.conformance.CrewShape.crew;
import static dev.ashlar.runtime.conformance.StoryShape.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.query.UniqueRead;
import dev.ashlar.sql.Lock;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Reads that say by their type how many rows they find. */
@Execution(ExecutionMode.CONCURRENT)
class OneTest {
    @RegisterExtension
    static final World world = new World();

    private static final Db db = world.db;

    // spotless:off
    // region one
    static User active(Db db, String email) {
        return db.user().by(k -> k.email(email)).where(u -> u.visits.gt(0)).orThrow();
    }
    // end region
    // spotless:on

    @Test
    void aFixedKeyFindsOneRow() {
        assertThat(active(db, "ann@x.org").id()).isEqualTo(1);
        assertThat(db.user().by(k -> k.countryBadge("FR", 1)).one())
                .map(User::id)
                .contains(3);
        assertThat(db.user().by(k -> k.id(1)).one(crew))
                .map(c -> c.team().size())
                .contains(2);
        assertThat(db.user().by(k -> k.id(9)).one()).isEmpty();
        assertThat(db.user().by(k -> k.id(1)).exists()).isTrue();
        assertThat(db.user().by(k -> k.id(1)).where(u -> u.visits.gt(99)).exists())
                .isFalse();
    }

    @Test
    void noneIsAnErrorThatNamesTheKey() {
        assertThatThrownBy(() -> active(db, "cid@y.org"))
                .isInstanceOf(RecordNotFound.class)
                .hasMessageContaining("users")
                .hasMessageContaining("email");
        assertThatThrownBy(() -> db.user().by(k -> k.id(9)).orThrow(() -> new NoSuchElementException("gone")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aConditionFindsAnyNumber() {
        assertThat(db.post().where(p -> p.published.eq(true)).list()).hasSize(3);
        assertThat(db.post()
                        .where(p -> p.published.eq(true))
                        .where(p -> p.likes.lt(8))
                        .count())
                .isEqualTo(2);
        assertThat(db.post()
                        .where(p -> p.likes.gte(0))
                        .orderBy(p -> p.likes.desc())
                        .first())
                .map(Post::title)
                .contains("Alpha");
        assertThat(db.post()
                        .where(p -> p.published.eq(true))
                        .orderBy(p -> p.id.asc())
                        .with(q -> q.take(1).with(StoryShape.comments, c -> c.take(1)))
                        .list(story))
                .extracting(s -> s.comments().size())
                .containsExactly(1);
        assertThat(db.post().where(p -> p.published.eq(true)).by(k -> k.id(3)).one())
                .isEmpty();
    }

    @Test
    void aReadIsAValue() {
        UniqueRead<?, User, ?> ann = db.user().by(k -> k.id(1));
        ann.with(q -> q.take(0));

        assertThat(ann.one()).isPresent();
        assertThat(db.transaction(tx -> tx.user()
                                .by(k -> k.id(1))
                                .with(q -> q.lock(Lock.UPDATE))
                                .orThrow())
                        .id())
                .isEqualTo(1);
    }
}
