package dev.ashlar.runtime.shape;

/** One component of a shape: where its value comes from and its place in a row's {@link Values}. */
public abstract sealed class Part<V> permits Field, One, Many, Valued, Recursive, Variant {
    private final int index;

    Part(int index) {
        this.index = index;
    }

    /** The part's place in its shape, counted from zero. */
    public final int index() {
        return index;
    }

    /** What the part reads, in the schema's words; for messages. */
    abstract String subject();
}
