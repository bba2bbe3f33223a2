package dev.ashlar.testkit.factory;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Makes rows for tests. A draft says every value of a row; a test changes what matters to it and leaves the rest.
 *
 * <pre>{@code
 * record UserDraft(String email, String name) {
 *     UserDraft withName(String other) { return new UserDraft(email, other); }
 * }
 *
 * Factory<UserDraft, User> users = Factory.seeded(
 *         42,
 *         draw -> new UserDraft(draw.email(), draw.name()),
 *         draft -> db.user().create(c -> c.email(draft.email()).name(draft.name())));
 *
 * User any = users.create();
 * User ada = users.create(draft -> draft.withName("Ada"));
 * List<User> many = users.createMany(20);
 * }</pre>
 *
 * <p>The n-th draft is the same on every run. Safe for threads as far as what it calls is; then which thread gets
 * which number is not determined. Nothing is found by reflection, so a field that is forgotten does not compile.
 *
 * @param <D> the draft, an immutable record
 * @param <R> the row as the database returns it
 */
public final class Factory<D, R> {
    private final long seed;
    private final AtomicLong made;
    private final Function<Draw, D> defaults;
    private final Function<D, R> insert;

    private Factory(long seed, AtomicLong made, Function<Draw, D> defaults, Function<D, R> insert) {
        this.seed = seed;
        this.made = made;
        this.defaults = defaults;
        this.insert = insert;
    }

    /**
     * @param seed another seed gives other values
     * @param defaults a draft with all its values
     * @param insert writes a draft to the database and returns the row
     */
    public static <D, R> Factory<D, R> seeded(long seed, Function<Draw, D> defaults, Function<D, R> insert) {
        return new Factory<>(seed, new AtomicLong(), defaults, insert);
    }

    /** The same factory with {@code change} made to each draft; both count the same rows. */
    public Factory<D, R> with(UnaryOperator<D> change) {
        return new Factory<>(seed, made, defaults.andThen(change), insert);
    }

    /** A draft that is not written. */
    public D draft() {
        return defaults.apply(new Draw(seed, made.incrementAndGet()));
    }

    /** Drafts that are not written, for a statement that writes many rows at once. */
    public List<D> drafts(int count) {
        return Stream.generate(this::draft).limit(count).toList();
    }

    public R create() {
        return insert.apply(draft());
    }

    public R create(UnaryOperator<D> change) {
        return insert.apply(change.apply(draft()));
    }

    /** One statement for each row: for thousands, hand {@link #drafts} to a {@code createMany}. */
    public List<R> createMany(int count) {
        return drafts(count).stream().map(insert).toList();
    }

    public List<R> createMany(int count, UnaryOperator<D> change) {
        return drafts(count).stream().map(change).map(insert).toList();
    }
}
