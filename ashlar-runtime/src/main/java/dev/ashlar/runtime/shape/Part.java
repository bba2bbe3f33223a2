package dev.ashlar.runtime.shape;

/** One component of a shape: where its value comes from and its place in a row's {@link Values}. */
public sealed interface Part<V> permits Field, One, Many, Valued, Recursive, Variant {
    /** The part's place in its shape, counted from zero. */
    int index();

    /** What the part reads, in the schema's words; for messages. */
    String subject();
}
