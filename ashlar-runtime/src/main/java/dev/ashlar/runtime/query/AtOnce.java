package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Branch;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.wire.Asked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows and their children in one round trip: the children's statements find the parents once more. They may find others,
 * under READ COMMITTED or by a condition that is different each time, so each says which it has looked at.
 */
final class AtOnce {
    private final Layout<?> layout;
    private final Selection selection;
    private final Map<Branch, ChildRows> children = new LinkedHashMap<>();

    AtOnce(Layout<?> layout, Selection selection) {
        this.layout = layout;
        this.selection = selection;
        for (Branch branch : layout.branches()) {
            children.put(branch, new ChildRows(branch.part(), asked(branch)));
        }
    }

    /** Not for children that are counted for each parent, nor for parents that are locked. */
    static boolean suits(Layout<?> layout, Arguments asked) {
        return asked.lock() == null
                && asked.distinct().isEmpty()
                && layout.branches().stream()
                        .allMatch(
                                branch -> RelatedSelection.isWhole(asked.parts().of(branch)));
    }

    @SuppressWarnings("unchecked") // made by this very reader
    List<@Nullable Object[]> read(Session session) {
        List<Asked> all = new ArrayList<>();
        all.add(new Asked(selection.rows(layout), row -> layout.read(row, layout.newCells())));
        children.forEach((branch, rows) -> all.add(new Asked(
                new RelatedSelection(session, branch.part(), asked(branch)).statement(selection, branch, layout),
                rows::look)));
        return (List<@Nullable Object[]>) session.readTogether(all).get(0);
    }

    ChildRows children(Branch branch) {
        return Objects.requireNonNull(children.get(branch));
    }

    private Arguments asked(Branch branch) {
        return selection.asked().parts().of(branch);
    }
}
