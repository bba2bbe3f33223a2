package dev.ashlar.runtime.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final int MANY = 20_000;

    @Test
    void uuid7CarriesVersionVariantAndTime() {
        long before = System.currentTimeMillis();
        UUID id = Ids.uuid7();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        // other tests make ids too: a full counter borrows from the milliseconds to come
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, before + 60_000);
    }

    @Test
    void uuid7AndUlidGrowAsText() {
        assertThat(made(() -> Ids.uuid7().toString())).isSorted().doesNotHaveDuplicates();
        assertThat(made(Ids::ulid)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void uuid7IsUniqueAcrossThreads() {
        Set<UUID> ids = new HashSet<>(
                IntStream.range(0, MANY).parallel().mapToObj(i -> Ids.uuid7()).toList());

        assertThat(ids).hasSize(MANY);
    }

    @Test
    void aClockThatGoesBackDoesNotTurnTheOrder() {
        UUID first = Ids.uuid7();
        UUID second = Uuid7.next(1_000);

        assertThat(second.toString()).isGreaterThan(first.toString());
    }

    @Test
    void eachLooksAsItsFormatSays() {
        assertThat(Ids.uuid4().version()).isEqualTo(4);
        assertThat(made(Ids::cuid)).allMatch(id -> id.matches("c[0-9a-z]{24}")).doesNotHaveDuplicates();
        assertThat(made(Ids::cuid2))
                .allMatch(id -> id.matches("[a-z][0-9a-z]{23}"))
                .doesNotHaveDuplicates();
        assertThat(made(Ids::ulid)).allMatch(id -> id.matches("[0-7][0-9A-HJKMNP-TV-Z]{25}"));
        assertThat(made(Ids::nanoid))
                .allMatch(id -> id.matches("[A-Za-z0-9_-]{21}"))
                .doesNotHaveDuplicates();
        assertThat(Ids.nanoid(255)).hasSize(255);
        assertThatThrownBy(() -> Ids.nanoid(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nanoidUsesItsWholeAlphabet() {
        assertThat(made(Ids::nanoid).stream().flatMapToInt(String::chars).distinct())
                .hasSize(64);
    }

    private static List<String> made(Supplier<String> maker) {
        return Stream.generate(maker).limit(MANY).toList();
    }
}
