package dev.ashlar.runtime.write;

import dev.ashlar.sql.ListColumn;
import dev.ashlar.sql.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL makes of a list column's present elements, so that concurrent changes add up. Immutable. */
public final class ListChange<E> {
    private final ListColumn<E> column;
    private final Change change;

    ListChange(ListColumn<E> column) {
        this(column, Change.present(column));
    }

    private ListChange(ListColumn<E> column, Change change) {
        this.column = column;
        this.change = change;
    }

    /** Adds elements to the end. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read at once, kept nowhere
    public final ListChange<E> push(E... elements) {
        return pushAll(Arrays.asList(elements));
    }

    public ListChange<E> pushAll(Collection<? extends E> elements) {
        return new ListChange<>(column, change.around("(", " || ", list(elements), ")"));
    }

    /** Adds elements in front of the others. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read at once, kept nowhere
    public final ListChange<E> prepend(E... elements) {
        return prependAll(Arrays.asList(elements));
    }

    public ListChange<E> prependAll(Collection<? extends E> elements) {
        return new ListChange<>(column, change.behind("(", list(elements), " || ", ")"));
    }

    /** Takes away every element that equals this one; null takes away those that are null. */
    public ListChange<E> remove(@Nullable E element) {
        Parameter value = new Parameter(column.element(), element);
        return new ListChange<>(column, change.around("array_remove(", ", ", value, ")"));
    }

    Change change() {
        return change;
    }

    private Parameter list(Collection<? extends E> elements) {
        List<E> all = new ArrayList<>(elements);
        return new Parameter(column.type(), all);
    }
}
