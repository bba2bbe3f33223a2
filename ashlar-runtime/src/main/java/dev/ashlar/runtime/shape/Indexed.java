package dev.ashlar.runtime.shape;

/** Holds the place of a part in its shape. */
abstract class Indexed {
    private final int index;

    Indexed(int index) {
        this.index = index;
    }

    public final int index() {
        return index;
    }
}
