package dev.ashlar.runtime.query;

import dev.ashlar.runtime.blog.PostKey;
import dev.ashlar.runtime.blog.PostStatus;
import dev.ashlar.runtime.blog.PostTable;
import dev.ashlar.sql.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A condition in two forms: for PostgreSQL, and for a loop; the latter answers null for SQL's "unknown". */
record RandomFilter(String words, Function<PostTable, Condition> sql, Function<Article, @Nullable Boolean> loop) {
    /** The content of comments that are softly deleted. */
    static final String DELETED = "deleted";

    private static final List<PostStatus> STATUSES = List.of(PostStatus.values());
    private static final List<String> NAMES = List.of("ann", "Bob", "o'neil");
    private static final List<String> TAGS = List.of("java", "sql", "100%");
    private static final List<String> COMMENTS = List.of("good", "bad", DELETED);

    /** A row as the loop sees it. */
    record Article(
            String title,
            @Nullable Integer rating,
            PostStatus status,
            String author,
            List<String> tags,
            List<String> comments) {
        List<String> living() {
            return comments.stream().filter(comment -> !comment.equals(DELETED)).toList();
        }
    }

    static Article article(String title, Random random) {
        return new Article(
                title,
                random.nextInt(4) == 0 ? null : random.nextInt(4),
                STATUSES.get(random.nextInt(3)),
                NAMES.get(random.nextInt(3)),
                some(TAGS, random),
                some(COMMENTS, random));
    }

    static Query<PostTable, PostKey> order(Query<PostTable, PostKey> query, boolean down, boolean nullsFirst) {
        return query.orderBy(
                p -> {
                    var order = down ? p.rating.desc() : p.rating.asc();
                    return nullsFirst ? order.nullsFirst() : order.nullsLast();
                },
                p -> p.status.desc());
    }

    static RandomFilter random(Random random, int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            List<RandomFilter> parts = Stream.generate(() -> random(random, depth - 1))
                    .limit(random.nextInt(4))
                    .toList();
            return switch (random.nextInt(3)) {
                case 0 -> joined(parts, true);
                case 1 -> joined(parts, false);
                default -> not(random(random, depth - 1));
            };
        }
        return leaf(random);
    }

    Condition condition(PostTable post) {
        return sql.apply(post);
    }

    @Nullable
    Boolean test(Article article) {
        return loop.apply(article);
    }

    @Override
    public String toString() {
        return words;
    }

    private static RandomFilter leaf(Random random) {
        int number = random.nextInt(4);
        String name = NAMES.get(random.nextInt(3));
        String tag = TAGS.get(random.nextInt(3));
        String comment = COMMENTS.get(random.nextInt(3));
        List<Integer> numbers = some(List.of(0, 1, 2, 3), random);
        PostStatus status = STATUSES.get(random.nextInt(3));
        return switch (random.nextInt(16)) {
            case 0 -> rating("= " + number, p -> p.rating.eq(number), r -> r == number);
            case 1 -> rating("<> " + number, p -> p.rating.ne(number), r -> r != number);
            case 2 -> rating("< " + number, p -> p.rating.lt(number), r -> r < number);
            case 3 -> rating(">= " + number, p -> p.rating.gte(number), r -> r >= number);
            case 4 ->
                numbers.isEmpty()
                        ? leaf("rating in ()", p -> p.rating.in(numbers), a -> false)
                        : rating("in " + numbers, p -> p.rating.in(numbers), numbers::contains);
            case 5 ->
                numbers.isEmpty()
                        ? leaf("rating not in ()", p -> p.rating.notIn(numbers), a -> true)
                        : rating("not in " + numbers, p -> p.rating.notIn(numbers), r -> !numbers.contains(r));
            case 6 -> leaf("rating is null", p -> p.rating.isNull(), a -> a.rating() == null);
            case 7 -> rating("between 1 and " + number, p -> p.rating.between(1, number), r -> r >= 1 && r <= number);
            case 8 -> leaf("status " + status, p -> p.status.eq(status), a -> a.status() == status);
            case 9 ->
                leaf(
                        "author " + name,
                        p -> p.author.is(u -> u.name.eq(name)),
                        a -> a.author().equals(name));
            case 10 ->
                leaf(
                        "author not " + name,
                        p -> p.author.isNot(u -> u.name.eq(name)),
                        a -> !a.author().equals(name));
            case 11 ->
                leaf(
                        "some tag " + tag,
                        p -> p.tags.some(g -> g.name.contains(tag)),
                        a -> a.tags().contains(tag));
            case 12 ->
                leaf("every tag " + tag, p -> p.tags.every(g -> g.name.eq(tag)), a -> all(a.tags(), tag::equals));
            case 13 ->
                leaf(
                        "no tag " + tag,
                        p -> p.tags.none(g -> g.name.eq(tag)),
                        a -> !a.tags().contains(tag));
            case 14 ->
                leaf(
                        "some comment " + comment,
                        p -> p.comments.some(m -> m.content.eq(comment)),
                        a -> a.living().contains(comment));
            default ->
                leaf(
                        "every comment " + comment,
                        p -> p.comments.every(m -> m.content.eq(comment)),
                        a -> all(a.living(), comment::equals));
        };
    }

    private static RandomFilter leaf(
            String words, Function<PostTable, Condition> sql, Function<Article, @Nullable Boolean> loop) {
        return new RandomFilter(words, sql, loop);
    }

    private static RandomFilter rating(String words, Function<PostTable, Condition> sql, Predicate<Integer> loop) {
        return leaf("rating " + words, sql, a -> a.rating() == null ? null : loop.test(a.rating()));
    }

    private static RandomFilter not(RandomFilter inner) {
        return leaf("not (" + inner + ")", p -> inner.condition(p).not(), a -> {
            Boolean value = inner.test(a);
            return value == null ? null : !value;
        });
    }

    /** False wins over unknown in AND, true in OR. */
    private static RandomFilter joined(List<RandomFilter> parts, boolean all) {
        String words = String.join(
                all ? " and " : " or ",
                parts.stream().map(part -> "(" + part + ")").toList());
        return leaf(
                (all ? "all" : "any") + " [" + words + "]",
                p -> {
                    List<Condition> conditions =
                            parts.stream().map(part -> part.condition(p)).toList();
                    return all ? Condition.all(conditions) : Condition.any(conditions);
                },
                a -> {
                    List<@Nullable Boolean> values = new ArrayList<>();
                    parts.forEach(part -> values.add(part.test(a)));
                    if (values.contains(!all)) {
                        return !all;
                    }
                    return values.stream().anyMatch(Objects::isNull) ? null : Boolean.valueOf(all);
                });
    }

    private static boolean all(List<String> values, Predicate<String> predicate) {
        return values.stream().allMatch(predicate);
    }

    private static <V> List<V> some(List<V> values, Random random) {
        return values.stream().filter(value -> random.nextBoolean()).toList();
    }
}
