package dev.ashlar.testkit.factory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values of one row: like chance, and yet the same on every run, because they follow from the factory's seed
 * and the row's number alone. Not safe for threads; each row has its own.
 */
public final class Draw {
    private static final List<String> FIRST_NAMES = List.of(
            "Ada",
            "Alan",
            "Barbara",
            "Edgar",
            "Edsger",
            "Frances",
            "Grace",
            "Hedy",
            "Jim",
            "Katherine",
            "Margaret",
            "Michael",
            "Niklaus",
            "Radia",
            "Tony",
            "Wangari");
    private static final List<String> LAST_NAMES = List.of(
            "Allen",
            "Codd",
            "Dijkstra",
            "Gray",
            "Hamilton",
            "Hoare",
            "Hopper",
            "Johnson",
            "Lamarr",
            "Liskov",
            "Lovelace",
            "Maathai",
            "Perlman",
            "Stonebraker",
            "Turing",
            "Wirth");
    private static final List<String> WORDS = List.of(
            "stone", "arch", "river", "table", "index", "garden", "letter", "window", "bridge", "column", "harbour",
            "market", "season", "thread", "corner", "silver", "gentle", "narrow", "quiet", "ancient", "builds",
            "carries", "follows", "keeps", "opens", "turns", "between", "beneath", "toward", "without");
    /** 2026-01-01T00:00:00Z. */
    private static final Instant EPOCH = Instant.ofEpochSecond(1_767_225_600L);

    private final long number;
    private final SplittableRandom random;

    Draw(long seed, long number) {
        this.number = number;
        // An odd multiplier keeps neighbouring numbers apart; SplittableRandom mixes the rest.
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number * 0xD1342543DE82EF95L);
    }

    /** 1 for a factory's first row, 2 for its second: for what must be unique. */
    public long number() {
        return number;
    }

    /** {@code prefix} and the row's number: {@code unique("post-")} is {@code post-1}, {@code post-2} and so on. */
    public String unique(String prefix) {
        return prefix + number;
    }

    /** A person's name; two rows may have the same. */
    public String name() {
        return pick(FIRST_NAMES) + " " + pick(LAST_NAMES);
    }

    /** Unlike every other of this factory, at a domain that receives no mail (RFC 2606). */
    public String email() {
        return pick(FIRST_NAMES).toLowerCase(Locale.ROOT) + "." + number + "@example.com";
    }

    public String words(int count) {
        return Stream.generate(() -> pick(WORDS)).limit(count).collect(Collectors.joining(" "));
    }

    /** Four to eight words, a capital and a full stop. */
    public String sentence() {
        String words = words(between(4, 8));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    public String paragraph() {
        return Stream.generate(this::sentence).limit(between(3, 6)).collect(Collectors.joining(" "));
    }

    /** Both bounds are possible. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True in {@code percent} rows of a hundred, on average. */
    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of {@code choices}, which must not be empty. */
    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of {@code choices}: {@code pick(PostStatus.values())}. */
    @SafeVarargs
    public final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Of version 7 in form, in the order of the rows' numbers, and the same on every run. */
    public UUID uuid() {
        long millis = EPOCH.toEpochMilli() + number;
        long high = (millis << 16) | 0x7000 | (random.nextLong() & 0x0FFF);
        long low = 0x8000000000000000L | (random.nextLong() & 0x3FFFFFFFFFFFFFFFL);
        return new UUID(high, low);
    }

    /** Between the beginning of 2026 and {@code span} later, in whole milliseconds, which PostgreSQL keeps. */
    public Instant instant(Duration span) {
        return EPOCH.plusMillis(random.nextLong(span.toMillis() + 1));
    }
}
