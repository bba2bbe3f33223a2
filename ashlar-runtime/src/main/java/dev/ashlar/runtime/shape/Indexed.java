package dev.ashlar.runtime.shape;

/** What all parts are made of. */
abstract class Indexed {
    private final int index;

    Indexed(int index) {
        this.index = index;
    }

    public final int index() {
        return index;
    }
}
