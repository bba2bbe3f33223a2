package dev.ashlar.runtime.notification;

/** Is told of a channel's values, one after the other, on the subscription's own thread. What it throws is logged. */
@FunctionalInterface
public interface Listener<T> {
    void received(T value);

    /** The connection was lost and is there again: what was told meanwhile did not arrive. Read what may have changed. */
    default void missed() {}
}
