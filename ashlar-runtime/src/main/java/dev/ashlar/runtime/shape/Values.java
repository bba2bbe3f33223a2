package dev.ashlar.runtime.shape;

import dev.ashlar.sql.ListOf;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of one shape in one row, one for each {@link Part}; for use inside the call it is given to. */
public final class Values {
    private static final Object[] NONE = {};

    private @Nullable Object[] cells = NONE;
    private int first;

    /** For the query engine: of no row yet. */
    Values() {}

    /**
     * Goes on to another row, or to another shape in it: values are read while the shape is, and not kept.
     *
     * @param row decoded values; not copied
     * @param place of the first part
     */
    Values of(@Nullable Object[] row, int place) {
        cells = row;
        first = place;
        return this;
    }

    /**
     * The value of a part that is never null. A list that is NULL in the database is an empty list.
     *
     * @throws IllegalStateException when it is null after all: the database allows what the schema does not
     */
    @SuppressWarnings("unchecked") // the engine decodes a cell with the codec of the part's own type
    public <V> V get(Part<V> part) {
        Object value = cells[first + part.index()];
        return (V) (value == null ? ifNull(part) : value);
    }

    /** The value of a part that may be null. */
    @SuppressWarnings("unchecked") // as above
    public <V> @Nullable V orNull(Part<V> part) {
        return (V) cells[first + part.index()];
    }

    /**
     * The value in a place that is never null.
     *
     * @param place of the part, from 0
     * @throws IllegalStateException when it is null after all, as {@link #get}
     */
    public Object at(int place) {
        Object value = cells[first + place];
        if (value == null) {
            throw new NullAt(place);
        }
        return value;
    }

    /** The value in a place that may be null. */
    public @Nullable Object orNullAt(int place) {
        return cells[first + place];
    }

    /** {@link #at} of a type with parameters, which no cast can check. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // generated code says the column's type
    public <V> V valueOf(int place) {
        return (V) at(place);
    }

    /** {@link #orNullAt} of a type with parameters. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // generated code says the column's type
    public <V> @Nullable V orNullOf(int place) {
        return (V) cells[first + place];
    }

    /** A list; one that is NULL in the database is empty. */
    @SuppressWarnings("unchecked") // as above
    public <E> List<E> listAt(int place) {
        Object value = cells[first + place];
        return value == null ? List.of() : (List<E>) value;
    }

    /** Nothing is in this place; who knows the part of the place says which it is. */
    static final class NullAt extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        final int place;

        NullAt(int place) {
            this.place = place;
        }
    }

    /**
     * The value that the row has of these: what it became.
     *
     * @throws IllegalStateException when it is of no kind
     */
    @SafeVarargs
    public final <V> V one(Variant<?, ? extends V>... variants) {
        for (Variant<?, ? extends V> variant : variants) {
            V value = orNull(variant);
            if (value != null) {
                return value;
            }
        }
        throw new IllegalStateException("a row is of no kind that the shape has a record for:"
                + " let one of them have no condition, so that it stands for all other rows");
    }

    /** The values of a to-many part in the order asked for, equal ones once; cannot be changed. */
    public <V> Set<V> setOf(Many<?, V> part) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(get(part)));
    }

    /**
     * The values of a to-many part by a key of each, in the order asked for; cannot be changed.
     *
     * @throws IllegalStateException when two have the same key
     */
    public <K, V> Map<K, V> mapOf(Many<?, V> part, Function<? super V, ? extends K> key) {
        Map<K, V> byKey = new LinkedHashMap<>();
        for (V value : get(part)) {
            K its = key.apply(value);
            if (byKey.put(its, value) != null) {
                throw new IllegalStateException(
                        part.subject() + " has two rows with the key " + its + ": a map takes a key that is unique");
            }
        }
        return Collections.unmodifiableMap(byKey);
    }

    private static Object ifNull(Part<?> part) {
        if (part instanceof Field<?> field && field.column().type() instanceof ListOf) {
            return List.of();
        }
        if (part instanceof Valued) {
            throw new IllegalStateException(part.subject() + " is null, but its component does not allow it:"
                    + " make it @Nullable, or compute something that is never null");
        }
        throw isNull(part, null);
    }

    static IllegalStateException isNull(Part<?> part, @Nullable Throwable cause) {
        return new IllegalStateException(
                part.subject() + " is null in the database, but the schema says it never is;"
                        + " compare the schema with the database (ashlar migrate status)",
                cause);
    }
}
