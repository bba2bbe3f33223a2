package dev.ashlar.testkit.factory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactoryTest {
    private record UserDraft(UUID id, String email, String name, Instant born) {
        UserDraft withName(String other) {
            return new UserDraft(id, email, other, born);
        }
    }

    private final List<UserDraft> table = new ArrayList<>();

    private Factory<UserDraft, Integer> users(long seed) {
        return Factory.seeded(
                seed,
                draw -> new UserDraft(draw.uuid(), draw.email(), draw.name(), draw.instant(Duration.ofDays(30))),
                draft -> {
                    table.add(draft);
                    return table.size();
                });
    }

    @Test
    void theSameSeedGivesTheSameRows() {
        assertThat(users(7).drafts(50)).isEqualTo(users(7).drafts(50));
        assertThat(users(7).drafts(50)).isNotEqualTo(users(8).drafts(50));
    }

    @Test
    void whatMustBeUniqueIs() {
        List<UserDraft> drafts = users(1).drafts(1000);
        assertThat(drafts).extracting(UserDraft::email).doesNotHaveDuplicates();
        assertThat(drafts).extracting(UserDraft::id).doesNotHaveDuplicates().allMatch(id -> id.version() == 7);
        assertThat(drafts).extracting(draft -> draft.id().toString()).isSorted();
    }

    @Test
    void aTestChangesWhatMattersAndKeepsTheRest() {
        UserDraft plain = users(1).draft();
        assertThat(users(1).create(draft -> draft.withName("Ada"))).isEqualTo(1);
        assertThat(table).containsExactly(plain.withName("Ada"));
    }

    @Test
    void aVariantCountsTheSameRows() {
        Factory<UserDraft, Integer> users = users(1);
        Factory<UserDraft, Integer> guests = users.with(draft -> draft.withName("guest"));
        List<UserDraft> drafts =
                Stream.of(users.draft(), guests.draft(), users.draft()).toList();
        assertThat(drafts).extracting(UserDraft::email).doesNotHaveDuplicates();
        assertThat(drafts.get(1)).isEqualTo(users(1).drafts(2).get(1).withName("guest"));
    }

    @Test
    void createsManyInOrder() {
        assertThat(users(1).createMany(3)).containsExactly(1, 2, 3);
        assertThat(table).isEqualTo(users(1).drafts(3));
    }

    @Test
    void drawsWithinBounds() {
        for (int n = 1; n <= 500; n++) {
            Draw draw = new Draw(3, n);
            assertThat(draw.between(2, 4)).isBetween(2, 4);
            assertThat(draw.words(3).split(" ")).hasSize(3);
            assertThat(draw.sentence()).matches("[A-Z][a-z ]+\\.");
            assertThat(draw.instant(Duration.ofDays(1)))
                    .isBetween(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"));
            assertThat(draw.pick("a", "b")).isIn("a", "b");
        }
    }
}
