package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Branch;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows and their children in one round trip: the children's statements find the parents once more. They may find others,
 * under READ COMMITTED or by a condition that is different each time, so each says which it has looked at.
 */
final class AtOnce {
    /** Parents for whom room is made, where nobody says how many there are. */
    private static final int FEW = 12;

    /** And where more are asked for than there may be. */
    private static final int MOST = 100;

    private final Layout<?> layout;
    private final Selection selection;
    private final List<ChildRows> children;

    AtOnce(Layout<?> layout, Selection selection) {
        this.layout = layout;
        this.selection = selection;
        List<Branch> branches = layout.branches();
        this.children = new ArrayList<>(branches.size());
        int expected = expected(selection.asked().take());
        for (Branch branch : branches) {
            children.add(new ChildRows(branch.part(), asked(branch), expected));
        }
    }

    private static int expected(@Nullable Integer take) {
        return take == null ? FEW : (int) Math.min(Math.abs((long) take), MOST);
    }

    /** Not for children that are counted for each parent, nor for parents that are locked. */
    static boolean suits(Layout<?> layout, Arguments asked) {
        if (asked.lock() != null || !asked.distinct().isEmpty()) {
            return false;
        }
        for (Branch branch : layout.branches()) {
            if (!RelatedSelection.isWhole(asked.parts().of(branch))) {
                return false;
            }
        }
        return true;
    }

    /** @param parents reads them */
    @SuppressWarnings("unchecked") // made by this very reader
    List<@Nullable Object[]> read(Session session, Statement parents) {
        List<Asked> all = new ArrayList<>(1 + children.size());
        all.add(new Asked(parents, row -> layout.read(row, layout.newCells())));
        for (int i = 0; i < children.size(); i++) {
            Branch branch = layout.branches().get(i);
            RelatedSelection related = new RelatedSelection(session, branch.part(), asked(branch));
            all.add(new Asked(related.statement(selection, branch, layout), children.get(i)::look));
        }
        return (List<@Nullable Object[]>) session.readTogether(all).get(0);
    }

    /** Those of each branch. */
    List<ChildRows> children() {
        return children;
    }

    private Arguments asked(Branch branch) {
        return selection.asked().parts().of(branch);
    }
}
