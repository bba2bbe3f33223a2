package dev.ashlar.runtime.query;

/** Says what the parts of a shape take, wherever the shape is read. */
public final class Choosing extends Parts<Choosing> {
    Choosing() {}

    @Override
    Choosing self() {
        return this;
    }
}
