package dev.ashlar.runtime.query;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.RandomAccess;

/** The children of one parent, as they come; a list for the caller, who cannot change it. */
final class Siblings extends AbstractList<Object> implements RandomAccess, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Object[] NONE = {};

    private Object[] values = NONE;
    private int size;

    void take(Object child) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(4, 2 * size));
        }
        values[size++] = child;
    }

    void reverse() {
        Collections.reverse(Arrays.asList(values).subList(0, size));
    }

    @Override
    public Object get(int index) {
        return values[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }
}
