package dev.ashlar.runtime.write;

import dev.ashlar.sql.ListColumn;
import dev.ashlar.sql.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Elements added to the end of a list column by PostgreSQL, so that concurrent changes add up. Immutable. */
public final class ListChange<E> {
    private final ListColumn<E> column;
    private final List<E> pushed;

    ListChange(ListColumn<E> column, List<E> pushed) {
        this.column = column;
        this.pushed = pushed;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // read at once, kept nowhere
    public final ListChange<E> push(E... elements) {
        return pushAll(Arrays.asList(elements));
    }

    public ListChange<E> pushAll(Collection<? extends E> elements) {
        List<E> more = new ArrayList<>(pushed);
        more.addAll(elements);
        return new ListChange<>(column, more);
    }

    Change change() {
        return Change.present(column).around("", " || ", new Parameter(column.type(), pushed), "");
    }
}
